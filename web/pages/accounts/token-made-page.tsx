import type { Role } from "../../../src/core/accounts/role.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";

export type TokenMadeProps = {
  frame: AccountFrame;
  token: { name: string; role: Role; unit: string; expiresOn: string; secret: string };
};

/** A new token, told this once, with the header that a program sends it in. */
export function TokenMadePage({ frame, token }: TokenMadeProps) {
  const { people, accounts, common } = messagesIn(frame.locale);
  const { tokens: words } = people;
  const { name, role, unit, expiresOn, secret } = token;
  return (
    <AccountShell frame={frame} title={words.once.title}>
      <h1>{words.once.title}</h1>
      <p class="sub">{[name, accounts.roles[role].name, unit, words.until(common.day(expiresOn))].join(" · ")}</p>
      <p class="remark">{words.once.text}</p>
      <pre class="secret">{secret}</pre>
      <p>{words.once.use}</p>
      <pre class="secret">{`Authorization: Bearer ${secret}`}</pre>
      <p class="sub">{words.once.careful}</p>
      <p>
        <a href={`${frame.base}/admin/tokens?lang=${frame.locale}`}>{words.once.back}</a>
      </p>
    </AccountShell>
  );
}
