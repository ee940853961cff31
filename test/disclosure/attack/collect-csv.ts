import { type Ask, filterQuery } from "./collect-trends.ts";
import { type Address, addressKey } from "./facts.ts";
import type { Outsider } from "./outsider.ts";

const COLUMNS = "unit,indicator,proof,period,span,status,bound,favourable,valid,value,low,high".split(",");

/** Asks for a chart's numbers right after its trend: each row must tell what the trend told, and no row more. */
export async function collectCsv(
  { facts, take }: Outsider,
  { unit, measure, filter, kind, from, to }: Ask,
  surveyIds: Readonly<Record<string, string>>,
): Promise<void> {
  const query = `indicator=${measure}&period=${kind}&from=${from}&to=${to}${filterQuery(filter, surveyIds)}`;
  const path = `/u/${unit}/chart.csv?${query}`;
  const { status, bytes } = await take(path);
  // No cell asked for here holds a comma.
  const [head = [], ...rows] = new TextDecoder()
    .decode(bytes)
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll('"', "").split(","));
  if (status !== 200 || String(head.slice(0, COLUMNS.length)) !== String(COLUMNS)) {
    facts.wonder(`${path}: ${status} ${head}`);
    return;
  }
  for (const row of rows) {
    const cell = (name: string) => row[head.indexOf(name)] ?? "";
    const address: Address = { unit, measure, proof: cell("proof"), filter, kind, period: cell("period") };
    const known = facts.last(address);
    const levels = head
      .filter((name) => name.startsWith("level "))
      .map((name) => [name.slice("level ".length), cell(name)]);
    const told = [cell("favourable"), cell("valid")];
    const expected = cell("status").startsWith("shown") ? [known?.favourable, known?.valid].map(String) : ["", ""];
    const isOdd = levels.some(([level = "", count]) => count !== "" && Number(count) !== (known?.counts[level] ?? 0));
    if (String(told) !== String(expected) || isOdd) {
      facts.wonder(`${path}: ${addressKey(address)} ${row}, its trend ${JSON.stringify(known)}`);
    }
  }
}
