import type { Role } from "../../../src/core/accounts/role.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { GrantFields, type UnitChoice } from "./grant-fields.tsx";
import { TextField } from "./text-field.tsx";

/** A token as it is listed: `unit` by its name, `madeBy` as people call them. */
export type ToldToken = {
  id: string;
  name: string;
  role: Role;
  unit: string;
  state: "valid" | "expired" | "ended";
  expiresOn: string;
  endedOn: string | null;
  madeOn: string;
  madeBy: string;
};

/** What the form says, kept where it comes back. */
export type TokenEntry = { name: string; role: Role | null; unit: string; expiresOn: string };

export type TokensProps = {
  frame: AccountFrame;
  tokens: readonly ToldToken[];
  units: readonly UnitChoice[];
  entry: TokenEntry;
  /** The days between which a token may end. */
  days: { first: string; last: string };
  /** What is wrong with each field, in words. */
  faults: Readonly<Record<string, string>>;
};

/** The tokens that programs act by: those in force, the form that makes one, and those that were. */
export function TokensPage({ frame, tokens, units, entry, days, faults }: TokensProps) {
  const { people, accounts } = messagesIn(frame.locale);
  const words = people.tokens;
  const [valid, earlier] = [tokens.filter(isValid), tokens.filter((token) => !isValid(token))];
  return (
    <AccountShell frame={frame} title={words.title}>
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
      {valid.length > 0 ? (
        <>
          <h2>{words.list}</h2>
          <TokenList frame={frame} tokens={valid} />
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <h2>{words.make}</h2>
      {Object.keys(faults).length > 0 ? (
        <div class="summary" role="alert">
          <p>{accounts.errors(Object.keys(faults).length)}</p>
          {faults.unit ? <p>{faults.unit}</p> : null}
        </div>
      ) : null}
      <form method="post" action={`${frame.base}/admin/tokens?lang=${frame.locale}`}>
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          fault={faults.name ?? null}
          value={entry.name}
          autocomplete="off"
        />
        <GrantFields locale={frame.locale} units={units} chosen={entry} roleHint={words.roleHint} />
        <TextField
          name="expiresOn"
          label={words.expiresOn}
          hint={words.expiresHint}
          fault={faults.expiresOn ?? null}
          value={entry.expiresOn}
          type="date"
          min={days.first}
          max={days.last}
          autocomplete="off"
        />
        <button type="submit">{words.submit}</button>
      </form>
      {earlier.length > 0 ? (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <TokenList frame={frame} tokens={earlier} />
        </details>
      ) : null}
    </AccountShell>
  );
}

function isValid({ state }: ToldToken): boolean {
  return state === "valid";
}

function TokenList({ frame, tokens }: { frame: AccountFrame; tokens: readonly ToldToken[] }) {
  const { people, accounts, common } = messagesIn(frame.locale);
  const words = people.tokens;
  return (
    <ul class="rows tokens">
      {tokens.map(({ id, name, role, unit, state, expiresOn, endedOn, madeOn, madeBy }) => (
        <li>
          <div>
            <b>{name}</b>
            <p class="sub">{[accounts.roles[role].name, unit, words.until(common.day(expiresOn))].join(" · ")}</p>
            <p class="sub">
              {[
                ...(state === "expired" ? [words.states.expired] : []),
                ...(endedOn === null ? [] : [words.endedOn(common.day(endedOn))]),
                words.made(common.day(madeOn), madeBy),
              ].join(" · ")}
            </p>
          </div>
          {state === "valid" ? (
            <form class="inline" method="post" action={`${frame.base}/admin/tokens/${id}/end?lang=${frame.locale}`}>
              <button type="submit" class="plain" aria-label={words.endOf(name)}>
                {words.end}
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
