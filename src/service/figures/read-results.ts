import type { ReleasedCell, ReleasedQuestionCounts } from "../../core/disclosure/released-cell.ts";
import { type PeriodKind, parsePeriod } from "../../core/figures/period.ts";
import { carriedMonths } from "../../core/figures/trend-series.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { linkedProofsOfSurvey } from "../../store/linked-proofs.ts";
import { releasedQuestions } from "../../store/releases.ts";
import { findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

export type ResultsInput = { survey: string; unit: string; period: PeriodKind; at: string | null; caller: Caller };

export type QuestionResult = {
  id: string;
  title: LocalText;
  type: string;
  series: {
    proof: ProofClass;
    status: "shown" | "withheld";
    answered: number | null;
    counts: Readonly<Record<string, number>> | null;
    /** Of number questions. */
    mean: number | null;
    /** The months counted, where some were carried forward. */
    span?: readonly string[];
  }[];
};
export type SurveyResults = {
  survey: string;
  unit: { code: string; name: LocalText };
  period: PeriodKind;
  at: string | null;
  questions: QuestionResult[];
};

type QuestionCell = ReleasedCell<ReleasedQuestionCounts>;

/** Per question of a survey the released counts of each value, for a unit and a period; by default the last shown one. */
export async function readResults(deps: Deps, input: ResultsInput): Promise<Result<SurveyResults>> {
  const [unit, definition] = [await findUnit(deps.db, input.unit), await findReadableSurvey(deps, input)];
  if (!unit || !definition) {
    return refuse({ reason: "not_found" });
  }
  if (input.at !== null && !(await isPeriod(deps, input.period, input.at))) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const { survey, period: kind } = input;
  const cells = await releasedQuestions(deps.db, { unit: unit.code, survey, kind, period: input.at });
  const proofs = await linkedProofsOfSurvey(deps.db, { unit: unit.code, survey });
  const prefix = `question:${survey}:`;
  return accept({
    survey,
    unit: { code: unit.code, name: unit.name },
    period: kind,
    at: input.at ?? cells[0]?.period ?? null,
    questions: questionsOf(definition).map(({ id, title, type }) => ({
      ...{ id, title, type },
      series: seriesOf(type, cells.filter((cell) => cell.measure === prefix + id) as QuestionCell[], proofs),
    })),
  });
}

async function isPeriod(deps: Deps, kind: PeriodKind, key: string): Promise<boolean> {
  return kind === "wave"
    ? (await listWaves(deps.db)).some((wave) => wave.key === key)
    : parsePeriod(kind, key) !== null;
}

function questionsOf(definition: SurveyDefinition): { id: string; title: LocalText; type: string }[] {
  return definition.questions.flatMap((question) => {
    const { id, title, type } = question;
    if (type === "note") {
      return [];
    }
    if (type === "rating" && question.reasons) {
      return [
        { id, title, type },
        { id: `${id}.reasons`, title, type: "reasons" },
      ];
    }
    const isOfRows = type === "matrix" && question.rows.every((row) => row.unit === undefined);
    const rows = isOfRows ? question.rows : [];
    return [
      { id, title, type },
      ...rows.map((row) => ({ id: `${id}.${row.value}`, title: row.label, type: "matrix row" })),
    ];
  });
}

/** Every class that could hold answers has its place, so that one of few answers looks like one of none. */
function seriesOf(
  type: string,
  cells: readonly QuestionCell[],
  proofs: ReadonlySet<ProofClass>,
): QuestionResult["series"] {
  return PROOF_CLASSES.flatMap((proof): QuestionResult["series"] => {
    const cell = cells.find((candidate) => candidate.proof === proof);
    if (!cell?.counts) {
      return proofs.has(proof) ? [{ proof, status: "withheld", answered: null, counts: null, mean: null }] : [];
    }
    const { counts } = cell;
    const months = carriedMonths(cell);
    // An earlier revision may have asked for a choice under the same id.
    const isNumber = type === "number" && Object.keys(counts.values).length === 0;
    return [
      {
        ...{ proof, status: "shown", answered: counts.answered, counts: counts.values },
        mean: isNumber ? counts.sum / counts.answered : null,
        ...(months && { span: months }),
      },
    ];
  });
}
