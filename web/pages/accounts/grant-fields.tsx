import { ROLES, type Role } from "../../../src/core/accounts/role.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { Help } from "../admin/help.tsx";

/** A unit to choose, indented by its depth; the empty code is the whole deployment. */
export type UnitChoice = { code: string; label: string; depth: number };

/** `chosen` is what was said before, where a form comes back. */
type Props = {
  locale: Locale;
  units: readonly UnitChoice[];
  chosen?: { role: Role | null; unit: string };
  roleHint?: string;
};

/** The choice of a role and of the unit it holds for. */
export function GrantFields({ locale, units, chosen, roleHint }: Props) {
  const { people, accounts, help } = messagesIn(locale);
  return (
    <>
      <div class="field">
        <label for="role">{people.invite.role}</label>
        {roleHint ? (
          <span class="hint" id="role-hint">
            {roleHint}
          </span>
        ) : null}
        <select id="role" name="role" {...(roleHint ? { "aria-describedby": "role-hint" } : {})}>
          {ROLES.map((role) => (
            <option value={role} selected={role === chosen?.role}>
              {accounts.roles[role].name} · {accounts.roles[role].text}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="unit">{people.invite.unit}</label>
        <select id="unit" name="unit">
          {units.map(({ code, label, depth }) => (
            <option value={code} selected={code === chosen?.unit}>
              {"\u3000".repeat(depth) + label}
            </option>
          ))}
        </select>
        <Help summary={help.roles.summary}>
          <p>{help.roles.text}</p>
          <dl>
            {ROLES.map((role) => (
              <>
                <dt>{accounts.roles[role].name}</dt>
                <dd>{help.roles.of[role]}</dd>
              </>
            ))}
          </dl>
        </Help>
      </div>
    </>
  );
}
