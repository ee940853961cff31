import { join } from "node:path";
import { stateManyUnits } from "../support/many-units.ts";
import { askOf, inFolder, newLink, prepareDatabase, publishCallBack, putUnit } from "./prepare-database.ts";
import { type Row, rate, times } from "./report-table.ts";
import { getRequests } from "./requests.ts";
import { measureInTurns } from "./rounds.ts";
import { sendLoad } from "./send-load.ts";
import { startServer } from "./start-server.ts";

const CONNECTIONS = 64;
const REQUESTS_PER_ROUND = 8000;
const UNIT_REQUESTS_PER_ROUND = 2000;
const ROUNDS = 6;

/** The resident's page against the shortest text from the same kind of server; a unit's page of 200 against its bytes. */
export async function benchPage(): Promise<Row[]> {
  return [...(await benchForm()), ...(await benchUnitPage())];
}

function benchForm(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "service.db");
    const code = await prepareDatabase(path, async (send) => {
      await putUnit(send, "office", null);
      return newLink(send, await publishCallBack(send), "office", "qr");
    });
    const [service, hello] = [await startServer("service", path), await startServer("hello")];
    const get = (port: number, page: string) => () =>
      sendLoad({ port, connections: CONNECTIONS, requests: getRequests(page, REQUESTS_PER_ROUND), status: 200 });
    const resultOf = await measureInTurns(
      [
        { name: "page", run: get(service.port, `/r/${code}`) },
        { name: "hello", run: get(hello.port, "/") },
      ],
      ROUNDS,
    );
    await Promise.all([service.stop(), hello.stop()]);
    const [page, floor] = [resultOf("page"), resultOf("hello")];
    return [
      {
        what: "GET /r/{code}, 64 connections",
        measured: rate(page.perSecond),
        against: `Hono hello ${rate(floor.perSecond)}`,
        ratio: times(page.perSecond / floor.perSecond),
        target: ">= 0.5 x",
      },
    ];
  });
}

const UNIT_COUNT = 200;

function benchUnitPage(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "service.db");
    await prepareDatabase(path, (_, service) => stateManyUnits(askOf(service), UNIT_COUNT));
    const [service, hello] = [await startServer("service", path), await startServer("hello")];
    const address = "/u/city?period=month";
    const size = (await (await fetch(`http://127.0.0.1:${service.port}${address}`)).arrayBuffer()).byteLength;
    const get = (port: number, page: string) => () =>
      sendLoad({ port, connections: CONNECTIONS, requests: getRequests(page, UNIT_REQUESTS_PER_ROUND), status: 200 });
    const resultOf = await measureInTurns(
      [
        { name: "unit", run: get(service.port, address) },
        { name: "bare", run: get(hello.port, `/bytes/${size}`) },
      ],
      ROUNDS,
    );
    await Promise.all([service.stop(), hello.stop()]);
    const [page, floor] = [resultOf("unit"), resultOf("bare")];
    return [
      {
        what: `GET /u/{code} of ${UNIT_COUNT} units, ${Math.round(size / 1024)} KB, 64 connections`,
        measured: rate(page.perSecond),
        against: `Hono, a page of that size ${rate(floor.perSecond)}`,
        ratio: times(page.perSecond / floor.perSecond),
        target: ">= 0.5 x",
      },
    ];
  });
}
