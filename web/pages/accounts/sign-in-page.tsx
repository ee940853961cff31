import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { SignInWays, type SignInWaysView, scriptsOf } from "./sign-in-ways.tsx";
import { TextField } from "./text-field.tsx";

export type SignInProps = {
  frame: AccountFrame;
  /** The path to go on to. */
  next: string;
  name: string;
  ways: SignInWaysView;
  /** Why the attempt before failed, in words. */
  fault: string | null;
};

/** The door for officials; it works without a script. */
export function SignInPage({ frame, next, name, ways, fault }: SignInProps) {
  const { signIn } = messagesIn(frame.locale).accounts;
  return (
    <AccountShell frame={frame} title={signIn.title} scripts={scriptsOf(ways)}>
      <h1>{signIn.title}</h1>
      <p class="sub">{signIn.text}</p>
      {fault ? (
        <div class="summary" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      <SignInWays {...ways} locale={frame.locale} kind="use" path={`${frame.base}/sign-in/passkey`} />
      {ways.hasPasswords ? (
        <form method="post" action={`${frame.base}/sign-in?lang=${frame.locale}`}>
          <input type="hidden" name="next" value={next} />
          <TextField name="name" label={signIn.name} value={name} autocomplete="username" />
          <TextField name="password" label={signIn.password} type="password" autocomplete="current-password" />
          <button type="submit">{signIn.submit}</button>
        </form>
      ) : (
        <input type="hidden" name="next" value={next} />
      )}
      <p class="sub">{signIn.lost}</p>
    </AccountShell>
  );
}
