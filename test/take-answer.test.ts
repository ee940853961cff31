import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CALL_BACK } from "./support/demo-survey.ts";
import { type ListeningService, listenInProcess } from "./support/listening-service.ts";

let listening: ListeningService;
let open: string;
let closed: string;
let entered: string;

beforeAll(async () => {
  listening = await listenInProcess({ SUBMIT_LIMIT: "off" });
  const { send } = listening;
  await send("PUT", "units/office", { name: "office", kind: "office" });
  const survey = String((await send("POST", "surveys", CALL_BACK)).id);
  await send("POST", `surveys/${survey}/publish`);
  const link = async (channel: string) =>
    String((await send("POST", "links", { survey, unit: "office", channel })).code);
  [open, closed, entered] = [await link("qr"), await link("qr"), await link("paper")];
  await send("PATCH", `links/${closed}`, { status: "closed" });
}, 90_000);

afterAll(() => listening?.stop());

type Sent = { link?: string; body?: BodyInit; headers?: Record<string, string> };

function request({ link = open, body = "{}", headers = {} }: Sent): [string, RequestInit] {
  const path = `/api/v1/links/${link}/responses`;
  return [path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body }];
}

/** What is left of a reply once what differs from one connection and one request to the next is taken out. */
async function said(response: Response): Promise<unknown> {
  const {
    date,
    connection,
    "keep-alive": _,
    "content-length": length,
    ...headers
  } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: (await response.text()).replace(/"requestId":"[^"]*"/, "") };
}

const throughTheDoor = async (sent: Sent) => {
  const [path, init] = request(sent);
  return said(await fetch(listening.url + path, init));
};
const throughTheApp = async (sent: Sent) => {
  const [path, init] = request(sent);
  return said(await listening.service.app.request(listening.url + path, init));
};

const answer = (more: object = {}) => JSON.stringify({ submissionId: randomUUID(), answers: { overall: 5 }, ...more });

test("takeAnswer() stores an answer, and gives the app's receipt for it to a retry", async () => {
  const body = answer({ answers: { overall: 2, "overall.reasons": ["slow"], comment: "好" } });
  const first = await throughTheDoor({ body });
  const again = await throughTheApp({ body });
  expect(first).toMatchObject({ status: 201, headers: { "content-type": "application/json" } });
  expect(again).toEqual({ ...(first as object), status: 200 });
  expect(await throughTheDoor({ body })).toEqual(again);
});

test.each<[string, () => Sent]>([
  ["no JSON", () => ({ body: "{" })],
  ["no UTF-8", () => ({ body: Uint8Array.of(0x22, 0xff, 0x22) })],
  ["no body", () => ({ body: "" })],
  ["a key twice", () => ({ body: '{"submissionId":"a","submissionId":"b","answers":{}}' })],
  ["no envelope", () => ({ body: "[]" })],
  ["a field too many", () => ({ body: answer({ more: 1 }) })],
  ["an id of another kind", () => ({ body: answer({ submissionId: "0190a2b4-0000-7000-8000-000000000000" }) })],
  ["an answer out of range", () => ({ body: answer({ answers: { overall: 6, nobody: 1 } }) })],
  ["another language", () => ({ body: answer({ answers: {} }), headers: { "accept-language": "en" } })],
  ["a revision there is not", () => ({ body: answer({ revision: 9 }) })],
  ["a link that nobody made", () => ({ link: "2222222", body: answer() })],
  ["no link", () => ({ link: "no-link", body: answer() })],
  ["a closed link", () => ({ link: closed, body: answer() })],
  ["a link of the staff", () => ({ link: entered, body: answer() })],
  ["another type", () => ({ body: answer(), headers: { "content-type": "text/plain" } })],
  ["a compressed body", () => ({ body: answer(), headers: { "content-encoding": "gzip" } })],
  ["a body too long", () => ({ body: answer({ day: "x".repeat(64 * 1024) }) })],
])("takeAnswer() refuses %s as the app does", async (_, sent) => {
  const one = sent();
  const reply = await throughTheDoor(one);
  expect(reply).toEqual(await throughTheApp(one));
  expect((reply as { status: number }).status).toBeGreaterThanOrEqual(400);
});

test("takeAnswer() answers a conflict and an outage as the app does", async () => {
  const body = answer();
  await throughTheDoor({ body });
  const other = { body: body.replace(":5", ":1") };
  expect(await throughTheDoor(other)).toMatchObject({ status: 409 });
  expect(await throughTheDoor(other)).toEqual(await throughTheApp(other));
  const { deps } = listening.service;
  const { append } = deps.responseWriter;
  const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (const error of [new TypeError("a bug"), Object.assign(new Error("disk"), { name: "SqliteError" })]) {
    deps.responseWriter.append = () => Promise.reject(error);
    const sent = { body: answer() };
    expect(await throughTheDoor(sent)).toEqual(await throughTheApp(sent));
  }
  deps.responseWriter.append = append;
  const lines = report.mock.calls.map(([line]) => String(line).replace(/"(requestId|at)":("[^"]*"|\[.*?\]),?/g, ""));
  expect(lines.length).toBe(4);
  expect([lines[0], lines[2]]).toEqual([lines[1], lines[3]]);
  report.mockRestore();
});
