import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { PasskeyBlock, type PasskeyPlace } from "./passkey-block.tsx";

/** What one may sign in with here. */
export type SignInWaysView = {
  hasPasswords: boolean;
  passkeys: PasskeyPlace;
  /** The way to the organisation's own sign-in, where there is one. */
  oidcHref: string | null;
};

type Props = SignInWaysView & { locale: Locale; kind: "create" | "use"; path: string };

/** Every way but a password, with the word that leads on to it; or that there is none at all. */
export function SignInWays({ locale, kind, path, hasPasswords, passkeys, oidcHref }: Props) {
  const { passkey, oidc, signIn } = messagesIn(locale).accounts;
  return (
    <>
      <PasskeyBlock locale={locale} kind={kind} place={passkeys} path={path} />
      {oidcHref ? (
        <p class="oidc">
          <a class="button quiet" href={oidcHref}>
            {oidc}
          </a>
        </p>
      ) : null}
      {(passkeys?.kind === "here" || oidcHref) && hasPasswords ? <p class="or">{passkey.or}</p> : null}
      {hasPasswords || passkeys || oidcHref ? null : <p>{signIn.noWay}</p>}
    </>
  );
}

/** The scripts that a page with these ways needs. */
export function scriptsOf({ passkeys }: Pick<SignInWaysView, "passkeys">): string[] {
  return passkeys?.kind === "here" ? [passkeys.script] : [];
}
