import { tallyOf } from "../../core/responses/tally.ts";
import {
  addToTally,
  type TallyDifference,
  type TallySums,
  tallyDifferences,
} from "../../core/responses/tally-differences.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import type { Reader } from "../../store/read-snapshot.ts";
import {
  type CountedResponse,
  countedResponses,
  keptTally,
  publishedDefinitions,
  type TallySlice,
  tallySlices,
} from "../../store/tally-rebuild.ts";

const RESPONSES_PER_PAGE = 500;

/** One survey's month compared: how many responses it holds, and what is kept otherwise than they say. */
export type SliceComparison = TallySlice & {
  responses: number;
  tally_days: TallyDifference[];
  tally_months: TallyDifference[];
};

/**
 * Rebuilds both tallies from the responses, a month of a survey at a time, and compares them with what is kept. What
 * imports brought that were never completed counts on neither side.
 */
export async function* compareTallies(db: Reader): AsyncGenerator<SliceComparison> {
  const definitions = await publishedDefinitions(db);
  for (const slice of await tallySlices(db)) {
    const { responses, days, months } = await rebuildSlice(db, slice, definitions);
    yield {
      ...slice,
      responses,
      tally_days: tallyDifferences(await keptTally(db, "tally_days", slice), days),
      tally_months: tallyDifferences(await keptTally(db, "tally_months", slice), months),
    };
  }
}

type Definitions = ReadonlyMap<string, SurveyDefinition>;
type RebuiltSlice = { responses: number; days: TallySums; months: TallySums };

async function rebuildSlice(db: Reader, slice: TallySlice, definitions: Definitions): Promise<RebuiltSlice> {
  const rebuilt: RebuiltSlice = { responses: 0, days: new Map(), months: new Map() };
  let page = await countedResponses(db, slice, null, RESPONSES_PER_PAGE);
  for (;;) {
    for (const response of page.responses) {
      addResponse(rebuilt, response, definitions);
    }
    if (page.next === null) {
      return rebuilt;
    }
    page = await countedResponses(db, slice, page.next, RESPONSES_PER_PAGE);
  }
}

function addResponse(rebuilt: RebuiltSlice, response: CountedResponse, definitions: Definitions): void {
  const { dimensions, accepted, importId } = response;
  const { survey, revision, day } = dimensions;
  const definition = definitions.get(`${survey}/${revision}`);
  if (!definition) {
    throw new Error(`responses to ${survey} revision ${revision}, which was never published`);
  }
  rebuilt.responses += 1;
  for (const row of tallyOf(definition, dimensions, accepted)) {
    addToTally(rebuilt.days, { ...row, at: day, importId });
    addToTally(rebuilt.months, { ...row, at: day.slice(0, 7), importId });
  }
}
