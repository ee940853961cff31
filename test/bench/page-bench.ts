import { join } from "node:path";
import { inFolder, newLink, prepareDatabase, publishCallBack, putUnit } from "./prepare-database.ts";
import { type Row, rate, times } from "./report-table.ts";
import { getRequests } from "./requests.ts";
import { measureInTurns } from "./rounds.ts";
import { sendLoad } from "./send-load.ts";
import { startServer } from "./start-server.ts";

const CONNECTIONS = 64;
const REQUESTS_PER_ROUND = 8000;
const ROUNDS = 6;

/** The resident's page against the shortest text from the same kind of server. */
export function benchPage(): Promise<Row[]> {
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
