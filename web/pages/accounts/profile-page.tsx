import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { PasskeyBlock, type PasskeyPlace } from "./passkey-block.tsx";

export type ProfileProps = { frame: AccountFrame; name: string; passkeyCount: number; passkeys: PasskeyPlace };

/** One's own account: what one signs in with, and the way out. */
export function ProfilePage({ frame, name, passkeyCount, passkeys }: ProfileProps) {
  const { accounts, people } = messagesIn(frame.locale);
  const scripts = passkeys?.kind === "here" ? [passkeys.script] : [];
  return (
    <AccountShell frame={frame} title={people.profile.title} scripts={scripts}>
      <h1>{people.profile.title}</h1>
      <p class="sub">{accounts.admin.signedInAs(name)}</p>
      <p class="sub">{people.profile.passkeys(passkeyCount)}</p>
      {passkeys ? <h2>{people.profile.addTitle}</h2> : null}
      <PasskeyBlock locale={frame.locale} kind="create" place={passkeys} path={`${frame.base}/admin/passkey`} />
      <form method="post" action={`${frame.base}/sign-out`}>
        <button type="submit" class="quiet">
          {accounts.admin.signOut}
        </button>
      </form>
    </AccountShell>
  );
}
