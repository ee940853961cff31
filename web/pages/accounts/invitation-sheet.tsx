import { raw } from "hono/html";
import type { Role } from "../../../src/core/accounts/role.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";

export type SheetProps = {
  frame: AccountFrame;
  /** `role` and `unit` are left out where an invitation only renews the way in. */
  invitations: readonly { name: string; url: string; code: string; expiresOn: string }[];
  grant: { role: Role; unit: string } | null;
};

/** Invitations to print and cut, one a person; `code` is the QR code as SVG, made here and nowhere else. */
export function InvitationSheet({ frame, invitations, grant }: SheetProps) {
  const { people, accounts, common } = messagesIn(frame.locale);
  const { sheet } = people;
  return (
    <AccountShell frame={frame} title={sheet.title} isWide>
      <div class="screen">
        <h1>{sheet.title}</h1>
        <p class="sub">{sheet.text}</p>
        <p class="sub">{sheet.print}</p>
        <p>
          <a href={`${frame.base}/admin/people?lang=${frame.locale}`}>{sheet.back}</a>
        </p>
      </div>
      <ol class="sheet">
        {invitations.map(({ name, url, code, expiresOn }) => (
          <li>
            <div class="qr" aria-hidden="true">
              {raw(code)}
            </div>
            <div>
              <h2>{name}</h2>
              {grant ? (
                <p>
                  {accounts.roles[grant.role].name} · {grant.unit}
                </p>
              ) : null}
              <p class="address">{url}</p>
              <p class="sub">{sheet.how}</p>
              <p class="sub">{sheet.until(common.day(expiresOn))}</p>
            </div>
          </li>
        ))}
      </ol>
    </AccountShell>
  );
}
