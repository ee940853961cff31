import { statSync } from "node:fs";
import { join } from "node:path";
import { inFolder, newLink, prepareDatabase, publishCallBack, putUnit } from "./prepare-database.ts";
import { info, megabytes, milliseconds, type Row, rate, times } from "./report-table.ts";
import { answerRequests } from "./requests.ts";
import { measureInTurns } from "./rounds.ts";
import { sendLoad } from "./send-load.ts";
import { type Server, type ServerName, startServer } from "./start-server.ts";

const CONNECTIONS = 64;
const ANSWERS_PER_ROUND = 6000;
const ROUNDS = 6;
const SETTLE_MS = 1000;

/** `settledMicros` is what was worked after the last answer of a round, until all had come to rest. */
type Cost = { answers: number; cpuMicros: number; settledMicros: number; ms: number };
type Contender = { server: Server; cost: Cost; run(): ReturnType<typeof sendLoad> };

/** Accepted answers a second, every 201 on disk, against two floors; what an answer costs in CPU, memory and disk. */
export function benchAnswers(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "service.db");
    const code = await prepareDatabase(path, async (send) => {
      await putUnit(send, "office", null);
      return newLink(send, await publishCallBack(send), "office", "qr");
    });
    const emptyBytes = statSync(path).size;
    const start = async (name: ServerName) => contender(await startServer(name, join(folder, `${name}.db`)), code);
    const service = await start("service");
    const [insert, group] = [await start("floor-insert"), await start("floor-group")];
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const idle = await service.server.usage();
    const resultOf = await measureInTurns(
      [
        { name: "insert", run: insert.run },
        { name: "service", run: service.run },
        { name: "group", run: group.run },
      ],
      ROUNDS,
    );
    const loaded = await service.server.usage();
    await Promise.all([service, insert, group].map(({ server }) => server.stop()));
    const [own, a, b] = [resultOf("service"), resultOf("insert"), resultOf("group")];
    const bytes = statSync(path).size - emptyBytes;
    return [
      row(
        "Answers accepted, 64 connections",
        rate(own.perSecond),
        `A ${rate(a.perSecond)}`,
        own.perSecond / a.perSecond,
        ">= 1.5 x (aim 2)",
      ),
      row("", rate(own.perSecond), `B ${rate(b.perSecond)}`, own.perSecond / b.perSecond, ">= 0.5 x"),
      row("p99 of an answer", milliseconds(own.p99Ms), `A ${milliseconds(a.p99Ms)}`, own.p99Ms / a.p99Ms, "<= 1 x"),
      row(
        "CPU of an answer",
        micros(service.cost),
        `B ${micros(group.cost)}`,
        perAnswer(service.cost) / perAnswer(group.cost),
        "",
      ),
      info("CPU of settling it afterwards", `${Math.round(service.cost.settledMicros / service.cost.answers)} µs`),
      info(
        "One core in use under load",
        `service ${busy(service.cost)}, A ${busy(insert.cost)}, B ${busy(group.cost)}`,
      ),
      info("Memory, idle", megabytes(idle.rssBytes)),
      info(`Memory, after ${service.cost.answers.toLocaleString("en")} answers`, megabytes(loaded.rssBytes)),
      info("On disk, of an answer", `${Math.round(bytes / service.cost.answers)} bytes`),
    ];
  });
}

function row(what: string, measured: string, against: string, ratio: number, target: string): Row {
  return { what, measured, against, ratio: times(ratio), target };
}

function contender(server: Server, code: string): Contender {
  const cost: Cost = { answers: 0, cpuMicros: 0, settledMicros: 0, ms: 0 };
  return {
    server,
    cost,
    async run() {
      const requests = answerRequests(code, ANSWERS_PER_ROUND);
      const before = await server.usage();
      const result = await sendLoad({ port: server.port, connections: CONNECTIONS, requests, status: 201 });
      const after = await server.usage();
      cost.answers += requests.length;
      cost.cpuMicros += after.cpuMicros - before.cpuMicros;
      // What it leaves for later must not burden those who come after it.
      cost.settledMicros += (await untilIdle(server)) - after.cpuMicros;
      cost.ms += (requests.length / result.perSecond) * 1000;
      return result;
    },
  };
}

const LOOK_MS = 500;
const IDLE_SHARE_MAX = 0.05;

/** The CPU used until the server was found idle. */
async function untilIdle(server: Server): Promise<number> {
  for (;;) {
    const { cpuMicros: before } = await server.usage();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const { cpuMicros: after } = await server.usage();
    if (after - before < LOOK_MS * 1000 * IDLE_SHARE_MAX) {
      return after;
    }
  }
}

const perAnswer = ({ cpuMicros, answers }: Cost): number => cpuMicros / answers;
const micros = (cost: Cost): string => `${Math.round(perAnswer(cost))} µs`;
const busy = ({ cpuMicros, ms }: Cost): string => `${Math.round(cpuMicros / ms / 10)}%`;
