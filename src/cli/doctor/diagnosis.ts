import type { TallyDifference } from "../../core/responses/tally-differences.ts";
import type { Stray } from "../../store/examine-file.ts";
import type { SchemaFaults } from "./examine-schema.ts";

/** How many tally rows are not what the responses say, how many of them were put right, and the first few. */
export type TallyDiagnosis = { responses: number; differing: number; repaired: number; examples: TallyDifference[] };

export type Diagnosis = { integrity: string[]; schema: SchemaFaults; strays: Stray[]; tally: TallyDiagnosis };

/** True when nothing is wrong, or nothing is left that is. */
export function isSound({ integrity, schema, strays, tally }: Diagnosis): boolean {
  const { missing, altered, foreign } = schema;
  const faults = [integrity, missing, altered, foreign, strays].flat().length;
  return faults === 0 && tally.differing === tally.repaired;
}
