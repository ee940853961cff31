import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { SignInWays, type SignInWaysView, scriptsOf } from "./sign-in-ways.tsx";
import { TextField } from "./text-field.tsx";

export type EnrolProps = {
  frame: AccountFrame;
  /** Where the form goes: the one-time address itself. */
  action: string;
  /** Who was invited; null for the first administrator, who says a name here. */
  invited: string | null;
  name: string;
  ways: SignInWaysView;
  /** What is wrong with each field, in words. */
  faults: Readonly<Record<string, string>>;
};

/** The one-time page on which a person chooses what to sign in with. */
export function EnrolPage({ frame, action, invited, name, ways, faults }: EnrolProps) {
  const { enrol, errors } = messagesIn(frame.locale).accounts;
  const title = invited === null ? enrol.setupTitle : enrol.inviteTitle(invited);
  const count = Object.keys(faults).length;
  return (
    <AccountShell frame={frame} title={title} scripts={scriptsOf(ways)}>
      <h1>{title}</h1>
      <p class="sub">{invited === null ? enrol.setupText : enrol.inviteText}</p>
      {count > 0 ? (
        <div class="summary" role="alert">
          <p>{errors(count)}</p>
        </div>
      ) : null}
      <form method="post" action={`${action}?lang=${frame.locale}`}>
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
        <SignInWays {...ways} locale={frame.locale} kind="create" path={`${action}/passkey`} />
        {ways.hasPasswords ? (
          <>
            <TextField
              name="password"
              label={enrol.password}
              hint={enrol.passwordHint}
              fault={faults.password ?? null}
              type="password"
              autocomplete="new-password"
            />
            <button type="submit">{enrol.submit}</button>
          </>
        ) : null}
      </form>
    </AccountShell>
  );
}
