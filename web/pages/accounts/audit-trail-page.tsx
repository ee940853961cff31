import { messagesIn } from "../../locales/messages.ts";
import { type AccountFrame, AccountShell } from "./account-shell.tsx";

export type AuditTrailProps = {
  frame: AccountFrame;
  entries: readonly { entry: number; time: string; who: string; act: string; objects: readonly string[] }[];
  /** The entry after which more follow, or null. */
  next: number | null;
  timeZone: string;
};

/** What officials did, line by line, with the way to take all of it along. */
export function AuditTrailPage({ frame, entries, next, timeZone }: AuditTrailProps) {
  const { people, help } = messagesIn(frame.locale);
  const { trail } = people;
  const path = `${frame.base}/admin/audit-trail`;
  const file = `${frame.base}/api/v1/audit-trail/export`;
  return (
    <AccountShell frame={frame} title={trail.title} isWide>
      <h1>{trail.title}</h1>
      <p class="sub">{trail.text}</p>
      <p class="sub">{help.trailTime(timeZone)}</p>
      <p class="files">
        <a href={`${file}?format=csv`}>{trail.csv}</a> <a href={`${file}?format=ndjson`}>{trail.ndjson}</a>
      </p>
      {entries.length === 0 ? <p>{trail.empty}</p> : null}
      <ol class="rows trail">
        {entries.map(({ entry, time, who, act, objects }) => (
          <li value={entry}>
            <span class="time">{time}</span>
            <span>{who}</span>
            <span>{trail.acts[act] ?? act}</span>
            <span class="sub">{objects.join(" · ")}</span>
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <p>
          <a href={`${path}?after=${next}&lang=${frame.locale}`}>{trail.more}</a>
        </p>
      )}
    </AccountShell>
  );
}
