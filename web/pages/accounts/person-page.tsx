import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { GrantFields, type UnitChoice } from "./grant-fields.tsx";
import type { ToldPerson } from "./people-page.tsx";

export type PersonProps = { frame: AccountFrame; person: ToldPerson; units: readonly UnitChoice[]; isWhole: boolean };

/** One person: roles given and taken back, a new invitation, and leaving. */
export function PersonPage({ frame, person, units, isWhole }: PersonProps) {
  const { people, accounts } = messagesIn(frame.locale);
  const { person: words } = people;
  const path = `${frame.base}/admin/people/${person.id}`;
  const query = `?lang=${frame.locale}`;
  return (
    <AccountShell frame={frame} title={person.name}>
      <p class="crumbs">
        <a href={`${frame.base}/admin/people${query}`}>{people.title}</a>
      </p>
      <h1>{person.name}</h1>
      {person.isInvited ? <p class="sub">{people.invited}</p> : null}
      <h2>{words.roles}</h2>
      {person.roles.length === 0 ? <p>{accounts.admin.noRoles}</p> : null}
      <ul class="rows">
        {person.roles.map(({ role, code, unit }) => (
          <li>
            <form class="inline" method="post" action={`${path}/roles/revoke${query}`}>
              <input type="hidden" name="role" value={role} />
              <input type="hidden" name="unit" value={code} />
              <span>
                {accounts.roles[role].name}
                <small>{unit}</small>
              </span>
              <button type="submit" class="plain" aria-label={words.revokeOf(accounts.roles[role].name, unit)}>
                {words.revoke}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{words.grant}</h2>
      <p class="sub">{words.grantText}</p>
      <form method="post" action={`${path}/roles${query}`}>
        <GrantFields locale={frame.locale} units={units} />
        <button type="submit">{words.grant}</button>
      </form>
      {isWhole ? (
        <>
          <h2>{words.renew}</h2>
          <p class="sub">{words.renewText}</p>
          <form method="post" action={`${path}/invitation${query}`}>
            <button type="submit" class="quiet">
              {words.renewSubmit}
            </button>
          </form>
          <h2>{words.end}</h2>
          <p class="sub">{words.endText}</p>
          <form method="post" action={`${path}/end${query}`}>
            <button type="submit" class="quiet">
              {words.endSubmit}
            </button>
          </form>
        </>
      ) : null}
    </AccountShell>
  );
}
