import type { Deployment } from "./feed.ts";
import type { Outsider } from "./outsider.ts";
import { PANEL } from "./questionnaires.ts";

type Onlooker = { outsider: Outsider; deployment: Deployment };

const QUIET_MONTHS = ["2017-06", "2018-06", "2019-06"];

/** Replies that answers of an open month must not change, to the byte. */
export async function quietLooks({ outsider, deployment }: Onlooker, month: string): Promise<Map<string, string>> {
  const { main, officials, mail, panel, quiz } = deployment.surveys;
  const paths = QUIET_MONTHS.includes(month)
    ? [
        ...["d", "s1", "s1c1", "s3c3"].flatMap((unit) => [
          ...["month", "quarter", "year"].map(
            (kind) => `/api/v1/units/${unit}/trend?indicator=satisfaction&period=${kind}`,
          ),
          `/api/v1/units/${unit}/trend?indicator=satisfaction&channel=paper&from=${month}-01&to=${month}-28`,
          `/api/v1/units/${unit}/ranking?indicator=satisfaction`,
          `/api/v1/surveys/${main}/results?unit=${unit}`,
          `/api/v1/surveys/${main}/results?unit=${unit}&at=${month}`,
          `/api/v1/surveys/${officials}/results?unit=${unit}`,
          `/api/v1/units/${unit}`,
          `/u/${unit}?lang=en`,
          ...["chain", "composite?key=score"].map((what) => `/api/v1/units/${unit}/${what}`),
          ...["appraisal", "quiz", "appraisal/pairs"].map((what) => `/api/v1/surveys/${quiz}/${what}?unit=${unit}`),
          ...["about", "chart", "chart.csv", "chart.svg", "report", "screen"].map(
            (what) => `/u/${unit}/${what}?lang=en`,
          ),
        ]),
        ...[mail, panel].map((survey) => `/api/v1/surveys/${survey}/turnout`),
        `/api/v1/surveys/${panel}/waves/${PANEL.key}/sample`,
        ...["/?lang=en", "/api/v1/units", "/api/v1/receipts/0000-0000-0000", "/u/nowhere", "/r/ABCDEFG"],
      ]
    : [];
  const replies = new Map<string, string>();
  for (const path of paths) {
    replies.set(path, (await outsider.look(path)).replace(/request-\d+/g, "request"));
  }
  return replies;
}

/** Wonders about every reply that is not what it was. */
export async function compareLooks(
  onlooker: Onlooker,
  month: string,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const after = await quietLooks(onlooker, month);
  for (const [path, reply] of before) {
    if (after.get(path) !== reply) {
      onlooker.outsider.facts.wonder(`${path} changes with the answers of the open month ${month}`);
    }
  }
}
