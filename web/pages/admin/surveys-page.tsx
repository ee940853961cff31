import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "./frame.tsx";

export type SurveyRow = {
  id: string;
  title: LocalText;
  revision: number | null;
  results: "public" | "officials";
  links: Readonly<Record<LinkCount, number>>;
};

type LinkCount = "trial" | "open" | "paused" | "closed";

const COUNTS: readonly LinkCount[] = ["trial", "open", "paused", "closed"];

type Props = { context: FrameContext; surveys: readonly SurveyRow[]; mayStart: boolean };

/** Every survey with its links counted by status. */
export function SurveysPage({ context, surveys, mayStart }: Props) {
  const words = messagesIn(context.lang).admin.surveys;
  return (
    <Frame context={context} title={words.title} entry="surveys">
      <div class="head">
        <h1>{words.title}</h1>
        {mayStart ? (
          <a class="button" href={adminHref(context, "/surveys/new")}>
            {words.start}
          </a>
        ) : null}
      </div>
      {surveys.length === 0 ? (
        <p class="sub">{messagesIn(context.lang).admin.home.noSurveys}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.links}</th>
              <th scope="col">{words.results}</th>
            </tr>
          </thead>
          <tbody>
            {surveys.map(({ id, title, revision, results, links }) => (
              <tr>
                <td>
                  <a href={adminHref(context, `/surveys/${id}`)}>{textIn(title, context.lang)}</a>
                </td>
                <td data-name={words.links}>
                  <LinkCounts context={context} links={links} />
                </td>
                <td data-name={words.results}>
                  {revision === null ? words.draft : results === "public" ? words.isPublic : words.forOfficials}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Frame>
  );
}

function LinkCounts({ context, links }: { context: FrameContext; links: SurveyRow["links"] }) {
  const { counts, noLinks } = messagesIn(context.lang).admin.surveys;
  const some = COUNTS.filter((status) => links[status] > 0);
  return some.length === 0 ? (
    <span class="quiet">{noLinks}</span>
  ) : (
    <span class="counts">
      {some.map((status) => (
        <span>{counts[status](links[status])}</span>
      ))}
    </span>
  );
}
