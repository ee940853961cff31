import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { TextField } from "./text-field.tsx";

export type EnrolProps = {
  frame: AccountFrame;
  /** Where the form goes: the one-time address itself. */
  action: string;
  /** Who was invited; null for the first administrator, who says a name here. */
  invited: string | null;
  name: string;
  hasPasswords: boolean;
  /** What is wrong with each field, in words. */
  faults: Readonly<Record<string, string>>;
};

/** The one-time page on which a person chooses what to sign in with. */
export function EnrolPage({ frame, action, invited, name, hasPasswords, faults }: EnrolProps) {
  const { enrol, errors, signIn } = messagesIn(frame.locale).accounts;
  const title = invited === null ? enrol.setupTitle : enrol.inviteTitle(invited);
  const count = Object.keys(faults).length;
  return (
    <AccountShell frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="sub">{invited === null ? enrol.setupText : enrol.inviteText}</p>
      {count > 0 ? (
        <div class="summary" role="alert">
          <p>{errors(count)}</p>
        </div>
      ) : null}
      {hasPasswords ? (
        <form method="post" action={action}>
          {invited === null ? (
            <TextField
              name="name"
              label={enrol.name}
              hint={enrol.nameHint}
              fault={faults.name ?? null}
              value={name}
              autocomplete="username"
            />
          ) : (
            <input type="hidden" name="name" value={invited} autocomplete="username" />
          )}
          <TextField
            name="password"
            label={enrol.password}
            hint={enrol.passwordHint}
            fault={faults.password ?? null}
            type="password"
            autocomplete="new-password"
          />
          <button type="submit">{enrol.submit}</button>
        </form>
      ) : (
        <p>{signIn.noWay}</p>
      )}
    </AccountShell>
  );
}
