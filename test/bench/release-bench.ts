import { join } from "node:path";
import type { Deps } from "../../src/service/deps.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { tallyStatements } from "../../src/store/tallies.ts";
import { closedMonths } from "./fill-tallies.ts";
import { inFolder, newLink, prepareDatabase, publishCallBack, putUnit } from "./prepare-database.ts";
import { info, type Row } from "./report-table.ts";

const UNIT_COUNT = 1000;
const MONTH_COUNT = 14;
const CHANNELS = [
  ["qr", 0.7],
  ["phone", 0.27],
  ["paper", 0.03],
] as const;
const LEVELS = [
  ["5", 0.36],
  ["4", 0.3],
  ["3", 0.16],
  ["2", 0.11],
  ["1", 0.07],
] as const;

/** The release of one month for a thousand units, thirteen months lying before it, with small units and a rare channel. */
export function benchRelease(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const seconds: number[] = [];
    let cells = 0;
    await prepareDatabase(join(folder, "release.db"), async (send, { deps }) => {
      const units = await putTree(send);
      const survey = await publishCallBack(send);
      await newLink(send, survey, "u0", "qr");
      const dice = seededDice(7);
      for (const { key, to } of closedMonths(deps.today(), MONTH_COUNT)) {
        await fillMonth(deps, { survey, units, month: key, dice });
        const started = process.cpuUsage();
        await releaseClosedPeriods({ ...deps, today: () => nextMonthThird(to) });
        const { user, system } = process.cpuUsage(started);
        seconds.push((user + system) / 1e6);
      }
      const result = await deps.db.execute("SELECT count(*) AS n FROM releases WHERE period_kind = 'month'");
      cells = Number(result.rows[0]?.n);
    });
    const last = Math.max(...seconds);
    return [
      {
        what: `Release of a month, ${UNIT_COUNT} units, the slowest of ${MONTH_COUNT}`,
        measured: `${last.toFixed(1)} s of CPU`,
        against: "60 s",
        ratio: (last / 60).toFixed(2),
        target: "< 1",
      },
      info("Each month, seconds of CPU", seconds.map((each) => each.toFixed(1)).join(" ")),
      info("Cells of months released", cells.toLocaleString("en")),
    ];
  });
}

function nextMonthThird(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-03` : `${year}-${String(month + 1).padStart(2, "0")}-03`;
}

/** u0 above ten districts, above ten offices each, above the communities. */
async function putTree(send: Parameters<typeof putUnit>[0]): Promise<string[]> {
  await putUnit(send, "u0", null);
  const units = ["u0"];
  for (let at = 1; at < UNIT_COUNT; at += 1) {
    const parent = at <= 10 ? 0 : at <= 110 ? 1 + ((at - 11) % 10) : 11 + ((at - 111) % 100);
    await putUnit(send, `u${at}`, `u${parent}`);
    units.push(`u${at}`);
  }
  return units;
}

type Month = { survey: string; units: readonly string[]; month: string; dice: () => number };

async function fillMonth(deps: Deps, { survey, units, month, dice }: Month): Promise<void> {
  const rows = units.slice(11).flatMap((unit, at) => {
    const size = at % 17 === 0 ? 6 : 40 + (at % 30);
    return CHANNELS.flatMap(([channel, part]) =>
      (["overall", "solved"] as const).flatMap((question) => {
        const shares =
          question === "overall"
            ? LEVELS
            : ([
                ["yes", 0.6],
                ["no", 0.4],
              ] as const);
        const counted = shares.map(([value, share]) => ({ value, count: Math.floor(size * part * share + dice()) }));
        const answered = counted.reduce((sum, { count }) => sum + count, 0);
        return [...counted, { value: "", count: answered }]
          .filter(({ count }) => count > 0)
          .map(({ value, count }) => ({
            ...{ survey, unit, day: `${month}-10`, revision: 1, question, value, channel, respondentClass: "" },
            ...{ proof: "open", origin: "given", round: 1, flag: "", count, sum: 0, sumOfSquares: 0 },
          }));
      }),
    );
  });
  for (let start = 0; start < rows.length; start += 2000) {
    await deps.db.batch(tallyStatements(rows.slice(start, start + 2000), 0));
  }
}

/** The same numbers in [0, 1) in every run. */
function seededDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
