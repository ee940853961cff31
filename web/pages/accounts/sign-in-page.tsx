import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { PasskeyBlock, type PasskeyPlace } from "./passkey-block.tsx";
import { TextField } from "./text-field.tsx";

export type SignInProps = {
  frame: AccountFrame;
  /** The path to go on to. */
  next: string;
  name: string;
  hasPasswords: boolean;
  passkeys: PasskeyPlace;
  /** The way to the organisation's own sign-in, where there is one. */
  oidcHref: string | null;
  /** Why the attempt before failed, in words. */
  fault: string | null;
};

/** The door for officials; it works without a script. */
export function SignInPage({ frame, next, name, hasPasswords, passkeys, oidcHref, fault }: SignInProps) {
  const { signIn, passkey, oidc } = messagesIn(frame.locale).accounts;
  return (
    <AccountShell frame={frame} title={signIn.title} scripts={passkeys?.kind === "here" ? [passkeys.script] : []}>
      <h1>{signIn.title}</h1>
      <p class="sub">{signIn.text}</p>
      {fault ? (
        <div class="summary" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      <PasskeyBlock locale={frame.locale} kind="use" place={passkeys} path={`${frame.base}/sign-in/passkey`} />
      {oidcHref ? (
        <p class="oidc">
          <a class="button quiet" href={oidcHref}>
            {oidc}
          </a>
        </p>
      ) : null}
      {(passkeys?.kind === "here" || oidcHref) && hasPasswords ? <p class="or">{passkey.or}</p> : null}
      {hasPasswords ? (
        <form method="post" action={`${frame.base}/sign-in?lang=${frame.locale}`}>
          <input type="hidden" name="next" value={next} />
          <TextField name="name" label={signIn.name} value={name} autocomplete="username" />
          <TextField name="password" label={signIn.password} type="password" autocomplete="current-password" />
          <button type="submit">{signIn.submit}</button>
        </form>
      ) : (
        <input type="hidden" name="next" value={next} />
      )}
      {!hasPasswords && passkeys === null && oidcHref === null ? <p>{signIn.noWay}</p> : null}
      <p class="sub">{signIn.lost}</p>
    </AccountShell>
  );
}
