import { MONTHS_OF_CHAINS } from "./chain-cells.ts";
import type { Outsider } from "./outsider.ts";
import { countsIn, type Place, toldCounts } from "./told-numbers.ts";
import { unzipped, writtenCounts } from "./written-counts.ts";

const INDICATORS = ["satisfaction", "resolution", "heating", "work"];

export type PageAsk = Place & { month: string };

/**
 * Asks for all that shows a unit's figures to people: its page, the home page, the chart in every form, where a figure
 * comes from, and the report. Every count they write must be one that the routes of figures tell as well.
 */
export async function collectPages(outsider: Outsider, ask: PageAsk): Promise<void> {
  const told = await toldCounts(outsider, ask, INDICATORS);
  for (const path of [...jsonBeside(ask)]) {
    countsIn(await outsider.ask(path), told);
  }
  for (const path of pagesOf(ask)) {
    const page = await outsider.look(path);
    compare(outsider, path, page.slice(0, 3), page.slice(page.indexOf("<")), told);
  }
  const report = `/u/${ask.unit}/report`;
  const { status, bytes } = await outsider.take(`${report}.docx?lang=en&period=${ask.month}`);
  const text = status === 200 ? (unzipped(bytes).get("word/document.xml") ?? "") : "";
  compare(outsider, `${report}.docx`, String(status), text.replaceAll("</w:p>", " "), told);
  await outsider.take(`${report}.pdf?lang=en&period=${ask.month}`);
}

/** What a unit's page shows beside its trend. */
function jsonBeside({ unit, surveys, month }: PageAsk): string[] {
  const results = Object.values(surveys).flatMap((survey) =>
    ["", `&at=${month}`].map((at) => `/api/v1/surveys/${survey}/results?unit=${unit}&period=month${at}`),
  );
  // A page tells the chain of the month that its indicator was shown last.
  const chainMonths = MONTHS_OF_CHAINS.filter((each) => each <= month);
  const rankings = INDICATORS.map((key) => `/api/v1/units/${unit}/ranking?indicator=${key}&period=month&at=${month}`);
  return [
    ...[...results, ...rankings],
    ...["month", "quarter", "year", ...chainMonths.map((at) => `month&at=${at}`)].map(
      (kind) => `/api/v1/units/${unit}/chain?period=${kind}`,
    ),
    `/api/v1/units/${unit}/composite?key=score`,
    ...[surveys.mail, surveys.panel].map((survey) => `/api/v1/surveys/${survey}/turnout`),
    ...["", `&at=${month}`].flatMap((at) =>
      ["appraisal", "quiz"].map((what) => `/api/v1/surveys/${surveys.quiz}/${what}?unit=${unit}${at}`),
    ),
  ];
}

function pagesOf({ unit, month, filters }: PageAsk): string[] {
  const queries = [
    ...["", "&more=1&compare=previous", "&period=quarter&compare=year", "&indicator=resolution&period=year"],
    ...["&indicator=heating", "&period=wave"],
    ...filters.filter((name) => /^(channel|class):/.test(name)).map((name) => `&${pageFilter(name)}`),
  ];
  const charts = ["chart", "chart.svg"].flatMap((what) =>
    ["", "&period=quarter", "&indicator=resolution"].map((query) => `/u/${unit}/${what}?lang=en${query}`),
  );
  const [year = "", number = "1"] = month.split("-");
  const quarter = `${year}-Q${Math.ceil(Number(number) / 3)}`;
  const abouts = [month, quarter, `${month}&indicator=resolution`, `${month}&indicator=heating`];
  return [
    ...queries.map((query) => `/u/${unit}?lang=en${query}`),
    ...(unit === "d" ? ["/?lang=en"] : []),
    ...charts,
    ...abouts.map((period) => `/u/${unit}/about?lang=en&period=${period}`),
    ...[month, quarter].map((period) => `/u/${unit}/report?lang=en&period=${period}`),
  ];
}

const pageFilter = (name: string) => name.replace("class:", "respondentClass:").replace(":", "=");

/** Not found is a chart or a figure that is not there; anything else that is no page is odd. */
function compare({ facts }: Outsider, path: string, status: string, markup: string, told: ReadonlySet<number>): void {
  const unknown = writtenCounts(markup).filter(({ count }) => !told.has(count));
  if (unknown.length > 0 || !["200", "404"].includes(status)) {
    facts.wonder(`${path}: ${status}, counts that no route tells: ${unknown.map(({ near }) => `…${near}…`).join(" ")}`);
  }
}
