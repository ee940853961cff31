import type { Grant } from "../../../src/core/accounts/role.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";

export type SignedInProps = { frame: AccountFrame; name: string; grants: readonly Grant[] };

/** Who is signed in, and with which roles. */
export function SignedInPage({ frame, name, grants }: SignedInProps) {
  const { admin, roles, everywhere } = messagesIn(frame.locale).accounts;
  return (
    <AccountShell frame={frame} title={admin.title}>
      <h1>{admin.title}</h1>
      <p class="sub">{admin.signedInAs(name)}</p>
      {grants.length === 0 ? <p>{admin.noRoles}</p> : null}
      <ul class="grants">
        {grants.map(({ role, unit }) => (
          <li>
            {roles[role].name}
            <small>{unit ?? everywhere}</small>
          </li>
        ))}
      </ul>
      <form method="post" action={`${frame.base}/sign-out`}>
        <button type="submit" class="quiet">
          {admin.signOut}
        </button>
      </form>
    </AccountShell>
  );
}
