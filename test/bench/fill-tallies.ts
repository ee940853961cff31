import { addDays, type Day, type Period, periodOf, periodsEndingWith } from "../../src/core/figures/period.ts";
import type { Database, Statement } from "../../src/store/database.ts";

export type TalliesInput = {
  survey: string;
  units: readonly string[];
  answerCount: number;
  periods: readonly Period[];
};

/** The last `count` months that have closed and had their day of grace. */
export function closedMonths(today: Day, count: number): Period[] {
  const openOrGrace = periodOf("month", addDays(today, -1));
  return periodsEndingWith("month", addDays(openOrGrace.from, -1).slice(0, 7), count);
}

// Shares of one answer, about as call-backs have them: [question, value, share].
const SHARES = [
  ["overall", "5", 0.34],
  ["overall", "4", 0.31],
  ["overall", "3", 0.16],
  ["overall", "2", 0.12],
  ["overall", "1", 0.07],
  ["overall.reasons", "slow", 0.15],
  ["overall.reasons", "", 0.15],
  ["solved", "yes", 0.6],
  ["solved", "no", 0.32],
  ["solved", "na", 0.08],
  ["comment", "", 0.3],
] as const;
const CHANNELS = ["qr", "phone"] as const;

const DIMENSIONS =
  "survey, unit, day, revision, question, value, channel, respondent_class, proof, origin, round, flag, import_id";
const INTO_DAYS = `INSERT INTO tally_days (${DIMENSIONS}, count, sum, sum_of_squares)`;
// A running total rounded down each day: every cell gets its share in the long run, whole counts on each day.
const LEAVES = `${INTO_DAYS}
  SELECT ?1, ?2, day, 1, v ->> 0, v ->> 1, v ->> 2, '', 'open', 'given', 1, '', 0, n, 0, 0 FROM (
    SELECT d.value AS day, c.value AS v, CAST((c.value ->> 3) * (d.key + 1) + (c.value ->> 4) AS INTEGER)
      - CAST((c.value ->> 3) * d.key + (c.value ->> 4) AS INTEGER) AS n
    FROM json_each(?3) d, json_each(?4) c) WHERE n > 0`;
const ANSWERED = `${INTO_DAYS}
  SELECT survey, unit, day, revision, question, '', channel, '', proof, origin, round, '', 0, sum(count), 0, 0 FROM tally_days
  WHERE survey = ?1 AND unit = ?2 AND question IN ('overall', 'solved') GROUP BY day, question, channel`;
const RESPONSES = `${INTO_DAYS}
  SELECT survey, unit, day, revision, '', '', channel, '', proof, origin, round, '', 0, count, 0, 0 FROM tally_days
  WHERE survey = ?1 AND unit = ?2 AND question = 'overall' AND value = ''`;
const MONTHS = `INSERT INTO tally_months (${DIMENSIONS.replace("day", "month")}, count, sum, sum_of_squares)
  SELECT survey, unit, substr(day, 1, 7), revision, question, value, channel, '', proof, origin, round, '', 0, sum(count), 0, 0
  FROM tally_days WHERE survey = ?1 AND unit = ?2 GROUP BY substr(day, 1, 7), question, value, channel`;

/**
 * Writes the tallies that about so many answers, spread evenly, would have left: per unit, day, question, value and
 * channel. The responses themselves are not written; figures never read them.
 */
export async function fillTallies(db: Database, input: TalliesInput): Promise<number> {
  const days = input.periods.flatMap(daysOf);
  const perDay = input.answerCount / (input.units.length * days.length * CHANNELS.length);
  for (const [at, unit] of input.units.entries()) {
    await db.batch(statementsOf(input.survey, unit, JSON.stringify(days), JSON.stringify(cellsOf(at, perDay))));
  }
  const total = await db.execute("SELECT sum(count) AS n FROM tally_months WHERE question = ''");
  return Number(total.rows[0]?.n);
}

function statementsOf(survey: string, unit: string, days: string, cells: string): Statement[] {
  return [
    { sql: LEAVES, args: [survey, unit, days, cells] },
    ...[ANSWERED, RESPONSES, MONTHS].map((sql) => ({ sql, args: [survey, unit] })),
  ];
}

/** [question, value, channel, count a day, where its running total starts]. */
function cellsOf(unitAt: number, perDay: number) {
  return CHANNELS.flatMap((channel, channelAt) =>
    SHARES.map(([question, value, share], at) => {
      const start = (unitAt * 0.618 + channelAt * 0.5 + (question === "overall.reasons" ? 0 : at * 0.382)) % 1;
      return [question, value, channel, share * perDay, start];
    }),
  );
}

function daysOf({ from, to }: Period): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}
