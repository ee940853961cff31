import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "./frame.tsx";

/** What else the reader may do, under `/admin`. */
export type MoreEntry = "people" | "tokens" | "trail" | "tables" | "profile";

const MORE_PATHS: Readonly<Record<MoreEntry, string>> = {
  people: "/people",
  tokens: "/tokens",
  trail: "/audit-trail",
  tables: "/import",
  profile: "/profile",
};

/** One thing that is due: what, and where it is done, under `/admin`. */
export type DueItem = { text: string; path: string | null };

type Props = {
  context: FrameContext;
  due: readonly DueItem[];
  hasUnits: boolean;
  hasSurveys: boolean;
  mayStart: boolean;
  more: readonly MoreEntry[];
};

/** What is due today, and the way to a first poll while there is none. */
export function HomePage({ context, due, hasUnits, hasSurveys, mayStart, more }: Props) {
  const { home } = messagesIn(context.lang).admin;
  return (
    <Frame context={context} title={home.title} entry={null}>
      <h1>{home.title}</h1>
      {!hasUnits ? (
        <p class="sub">
          <a href={adminHref(context, "/units")}>{home.noUnits}</a>
        </p>
      ) : hasSurveys ? null : (
        <p class="sub">{home.noSurveys}</p>
      )}
      {due.length === 0 ? (
        hasUnits && hasSurveys && <p class="sub">{home.nothing}</p>
      ) : (
        <ul class="due">
          {due.map(({ text, path }) => (
            <li>{path === null ? <p>{text}</p> : <a href={adminHref(context, path)}>{text}</a>}</li>
          ))}
        </ul>
      )}
      {hasUnits && mayStart ? (
        <p class="acts">
          <a class="button" href={adminHref(context, "/surveys/new")}>
            {home.start}
          </a>
        </p>
      ) : null}
      <h2>{home.more.title}</h2>
      <ul class="plain-list">
        {more.map((entry) => (
          <li>
            <a href={adminHref(context, MORE_PATHS[entry])}>{home.more[entry]}</a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
