import { join } from "node:path";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { closedMonths, fillTallies } from "./fill-tallies.ts";
import { inFolder, newLink, prepareDatabase, publishCallBack, putUnit } from "./prepare-database.ts";
import { info, milliseconds, type Row, times } from "./report-table.ts";
import { getRequests } from "./requests.ts";
import { measureInTurns } from "./rounds.ts";
import { sendLoad } from "./send-load.ts";
import { type Server, startServer } from "./start-server.ts";

const UNITS = Array.from({ length: 200 }, (_, at) => `u${String(at + 1).padStart(3, "0")}`);
const MONTH_COUNT = 24;
const SMALL = 100_000;
const BIG = 10_000_000;
const ROUNDS = 8;

/** One unit's trend and the ranking of 200 over ten million answers, against the same over a hundred thousand. */
export function benchFigures(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const counts = [await fill(join(folder, "small.db"), SMALL), await fill(join(folder, "big.db"), BIG)];
    const servers = {
      small: await startServer("service", join(folder, "small.db")),
      big: await startServer("service", join(folder, "big.db")),
    };
    const rows = [
      await compare("24 months of one unit", servers, trendRequests, `"status":"shown"`, MONTH_COUNT),
      await compare("Ranking of 200 units", servers, rankingRequests, `"status":"shown"`, UNITS.length),
      info("Answers behind them (as tallies)", counts.map((count) => count.toLocaleString("en")).join(", ")),
    ];
    await Promise.all([servers.small.stop(), servers.big.stop()]);
    return rows;
  });
}

/** A district of 200 units with two years of released figures; how many answers they stand for. */
function fill(path: string, answerCount: number): Promise<number> {
  return prepareDatabase(path, async (send, { deps }) => {
    await putUnit(send, "district", null);
    const survey = await publishCallBack(send);
    for (const unit of UNITS) {
      await putUnit(send, unit, "district");
      await newLink(send, survey, unit, "qr");
    }
    const periods = closedMonths(deps.today(), MONTH_COUNT);
    const counted = await fillTallies(deps.db, { survey, units: UNITS, answerCount, periods });
    await releaseClosedPeriods(deps);
    return counted;
  });
}

const trendRequests = (): Buffer[] =>
  UNITS.flatMap((unit) => getRequests(`/api/v1/units/${unit}/trend?indicator=satisfaction&period=month`, 2));

const rankingRequests = (): Buffer[] =>
  getRequests("/api/v1/units/district/ranking?indicator=satisfaction&period=month", 60);

async function compare(
  what: string,
  servers: { small: Server; big: Server },
  requests: () => Buffer[],
  shown: string,
  shownCount: number,
): Promise<Row> {
  await Promise.all([servers.small, servers.big].map(({ port }) => expectShown(port, requests(), shown, shownCount)));
  const ask =
    ({ port }: Server) =>
    () =>
      sendLoad({ port, connections: 1, requests: requests(), status: 200 });
  const resultOf = await measureInTurns(
    [
      { name: "small", run: ask(servers.small) },
      { name: "big", run: ask(servers.big) },
    ],
    ROUNDS,
  );
  const [small, big] = [resultOf("small"), resultOf("big")];
  return {
    what: `${what}, 10 M answers`,
    measured: milliseconds(big.p50Ms),
    against: `100 k ${milliseconds(small.p50Ms)}`,
    ratio: times(big.p50Ms / small.p50Ms),
    target: "<= 3 x",
  };
}

/** A comparison of empty replies would say nothing. */
async function expectShown(port: number, [first]: Buffer[], shown: string, count: number): Promise<void> {
  const path = first?.toString().split(" ")[1];
  const text = await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  if (text.split(shown).length - 1 !== count) {
    throw new Error(`${path} does not show ${count} figures: ${text.slice(0, 500)}`);
  }
}
