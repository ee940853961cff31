import type { AccountsPage } from "../../locales/accounts-messages.ts";
import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";

const PROXY = `survey.example.org {
  reverse_proxy 127.0.0.1:8787
}

BASE_URL=https://survey.example.org TRUSTED_PROXIES=1 npm start`;

/** What stands where a form cannot: why, and the way on. */
export function AccountMessagePage({ frame, page }: { frame: AccountFrame; page: AccountsPage }) {
  const { pages, proxy, back } = messagesIn(frame.locale).accounts;
  const { title, text } = pages[page];
  return (
    <AccountShell frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="sub">{text}</p>
      {page === "unsafe" ? (
        <>
          <p>{proxy.text}</p>
          <pre>{PROXY}</pre>
          <p>{proxy.own}</p>
          <p class="sub">{proxy.allow}</p>
        </>
      ) : null}
      <p>
        <a href={`${frame.base}/?lang=${frame.locale}`}>{back}</a>
      </p>
    </AccountShell>
  );
}
