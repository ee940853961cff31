import { readFileSync } from "node:fs";
import type { MeanRow } from "../../../src/core/samples/linearised-mean.ts";
import vectors from "./design-vectors.json" with { type: "json" };

/** Strata sizes of the Californian schools. */
export const SCHOOL_FRAME: ReadonlyMap<string, number> = new Map(Object.entries(vectors.schools.frame));

type School = { stratum: string; psu: string; hasAward: boolean; api00: number; enrolment: number; weight: number };

/** The 200 schools of apistrat.csv, each its own primary sampling unit. */
export function readSchools(): School[] {
  const lines = readFileSync(new URL("./apistrat.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line, index) => {
    const [stratum = "", award, api00, enrolment, weight] = line.replaceAll('"', "").split(",");
    const own = { stratum, psu: `school ${index}`, hasAward: award === "Yes" };
    return { ...own, api00: Number(api00), enrolment: Number(enrolment), weight: Number(weight) };
  });
}

/** The schools as rows of a mean. */
export function schoolRows(measure: (school: School) => number | null): MeanRow[] {
  return readSchools().map((school) => ({
    stratum: school.stratum,
    psu: school.psu,
    weight: school.weight,
    value: measure(school),
  }));
}
