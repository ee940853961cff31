import type { Role } from "../../../src/core/accounts/role.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { GrantFields, type UnitChoice } from "./grant-fields.tsx";

/** A role as it is told: `unit` by its name. */
export type ToldGrant = { role: Role; code: string; unit: string };
export type ToldPerson = {
  id: string;
  name: string;
  roles: readonly ToldGrant[];
  hasLeft: boolean;
  isInvited: boolean;
};

export type PeopleProps = {
  frame: AccountFrame;
  people: readonly ToldPerson[];
  units: readonly UnitChoice[];
  isAlone: boolean;
  names: string;
  faults: readonly string[];
};

/** Who may sign in, with which roles; and the form that invites more. */
export function PeoplePage({ frame, people, units, isAlone, names, faults }: PeopleProps) {
  const { people: words, accounts, help } = messagesIn(frame.locale);
  return (
    <AccountShell frame={frame} title={words.title}>
      <h1>{words.title}</h1>
      <p class="sub">{words.intro}</p>
      {isAlone ? (
        <div class="remark">
          <p>{words.alone}</p>
          <p>{help.second}</p>
        </div>
      ) : null}
      <ul class="rows who">
        {people.map((person) => (
          <li>
            {person.hasLeft ? (
              <span class="sub">{person.name}</span>
            ) : (
              <a href={`${frame.base}/admin/people/${person.id}?lang=${frame.locale}`}>{person.name}</a>
            )}
            {person.hasLeft ? <small>{words.left}</small> : null}
            {person.roles.map(({ role, unit }) => (
              <small>
                {accounts.roles[role].name} · {unit}
              </small>
            ))}
            {person.isInvited ? <small>{words.invited}</small> : null}
          </li>
        ))}
      </ul>
      <h2>{words.invite.title}</h2>
      {faults.length > 0 ? (
        <div class="summary" role="alert">
          {faults.map((fault) => (
            <p>{fault}</p>
          ))}
        </div>
      ) : null}
      <form method="post" action={`${frame.base}/admin/people?lang=${frame.locale}`}>
        <div class={faults.length > 0 ? "field bad" : "field"}>
          <label for="names">{words.invite.names}</label>
          <span class="hint" id="names-hint">
            {words.invite.namesHint}
          </span>
          <textarea id="names" name="names" required aria-describedby="names-hint" spellcheck={false}>
            {names}
          </textarea>
        </div>
        <GrantFields locale={frame.locale} units={units} />
        <button type="submit">{words.invite.submit}</button>
      </form>
    </AccountShell>
  );
}
