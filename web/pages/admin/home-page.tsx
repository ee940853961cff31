import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "./frame.tsx";
import { NewsSection, type ToldNews } from "./news-section.tsx";

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
  /** Null while nothing is released. */
  news: ToldNews | null;
  more: readonly MoreEntry[];
};

/** What is due today, and the way to a first poll while there is none. */
export function HomePage({ context, due, hasUnits, hasSurveys, mayStart, news, more }: Props) {
  const { home } = messagesIn(context.lang).admin;
  return (
    <Frame context={context} title={home.title} entry={null}>
      <h1>{home.title}</h1>
      {hasUnits && hasSurveys ? null : <p class="sub">{hasUnits ? home.noSurveys : home.noUnits}</p>}
      {mayStart && !(hasUnits && hasSurveys) ? <FirstSteps context={context} hasUnits={hasUnits} /> : null}
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
      {news && <NewsSection context={context} news={news} />}
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

/** What to do in which order, for who has never done it; each step is the way to its page. */
function FirstSteps({ context, hasUnits }: { context: FrameContext; hasUnits: boolean }) {
  const { first } = messagesIn(context.lang).help;
  const steps = [
    { text: first.units, path: "/units", isDone: hasUnits },
    { text: first.poll, path: hasUnits ? "/surveys/new" : null, isDone: false },
    { text: first.print, path: null, isDone: false },
    { text: first.people, path: "/people", isDone: false },
  ];
  return (
    <>
      <h2>{first.title}</h2>
      <ol class="first">
        {steps.map(({ text, path, isDone }) => (
          <li class={isDone ? "quiet" : ""}>
            {path === null || isDone ? text : <a href={adminHref(context, path)}>{text}</a>}
          </li>
        ))}
      </ol>
    </>
  );
}
