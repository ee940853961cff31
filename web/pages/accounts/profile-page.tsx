import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";
import { PasskeyBlock, type PasskeyPlace } from "./passkey-block.tsx";

export type ProfileProps = {
  frame: AccountFrame;
  passkeyCount: number;
  hasPasswords: boolean;
  passkeys: PasskeyPlace;
};

/** One's own account: what one signs in with, and the way out. */
export function ProfilePage({ frame, passkeyCount, hasPasswords, passkeys }: ProfileProps) {
  const { accounts, people, help } = messagesIn(frame.locale);
  const scripts = passkeys?.kind === "here" ? [passkeys.script] : [];
  return (
    <AccountShell frame={frame} title={people.profile.title} scripts={scripts}>
      <h1>{people.profile.title}</h1>
      <p class="sub">{accounts.admin.signedInAs(frame.name ?? "")}</p>
      <p class="sub">{people.profile.passkeys(passkeyCount)}</p>
      {hasPasswords ? <p class="sub">{help.password}</p> : null}
      {passkeys ? <h2>{people.profile.addTitle}</h2> : null}
      <PasskeyBlock locale={frame.locale} kind="create" place={passkeys} path={`${frame.base}/admin/passkey`} />
    </AccountShell>
  );
}
