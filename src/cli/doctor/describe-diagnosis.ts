import type { TallyDifference } from "../../core/responses/tally-differences.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** The diagnosis as lines for a terminal, both languages. */
export function describeDiagnosis({ integrity, schema, strays, tally }: Diagnosis): string[] {
  return [
    ...finding("数据库文件", "database file", integrity),
    ...finding("表和保护", "tables and protections", [
      ...schema.missing.map((name) => `- ${name}`),
      ...schema.altered.map((name) => `~ ${name}`),
      ...schema.foreign.map((name) => `+ ${name}`),
    ]),
    ...finding(
      "无主的行",
      "stray rows",
      strays.map(({ what, count }) => `${what}: ${count}`),
    ),
    ...finding(`计数（${tally.responses} 份答卷）`, `tally of ${tally.responses} responses`, [
      ...(tally.differing > 0 ? [`${tally.differing} rows differ, ${tally.repaired} repaired`] : []),
      ...tally.examples.map(differenceLine),
    ]),
  ];
}

function finding(zh: string, en: string, faults: readonly string[]): string[] {
  return faults.length === 0
    ? [`正常  ${zh}  ok: ${en}`]
    : [`有误  ${zh}  wrong: ${en}`, ...faults.map((fault) => `      ${fault}`)];
}

function differenceLine({ kept, rebuilt }: TallyDifference): string {
  const cell = kept ?? rebuilt;
  const where = [cell?.survey, cell?.revision, cell?.unit, cell?.at, `${cell?.question}=${cell?.value}`].join(" ");
  return `${where}: ${kept?.count ?? "–"} → ${rebuilt?.count ?? "–"}`;
}
