import { newOneTimeCode } from "../../core/codes/one-time-code.ts";
import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { hexOf } from "../../core/records/hex.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { findLink, type Link } from "../../store/links.ts";
import { type CodeBatch, codeBatches, findCodeBatch, newCodeBatch, newCodes } from "../../store/one-time-codes.ts";
import { judgeSurveyRight, judgeUnitRight } from "../accounts/judge-right.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps, Official } from "../deps.ts";

/** New codes are told once and kept nowhere but as hashes. */
export type MadeCodes = { batch: CodeBatch; codes: readonly string[] };

/** Makes a batch of codes for an electorate: all links on which they may be cast, of one survey, answered by one-time code. */
export async function makeCodeBatch(
  deps: Deps,
  official: ActingOfficial,
  input: { links: readonly string[]; count: number; name?: string | undefined },
): Promise<Result<MadeCodes>> {
  const found = await findLinks(deps, input.links);
  const survey = found[0]?.link?.survey ?? "";
  const errors = found.flatMap(({ link }, at) => faultOf(link, survey, `/links/${at}`));
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const judged = await judgeSurveyRight(deps, official, "editSurveys", survey);
  if (!judged.ok) {
    return judged;
  }
  const links = [...new Set(found.flatMap(({ link }) => (link ? [link.code] : [])))].sort();
  const { count, name = "" } = input;
  const batch = { id: `b-${hexOf(deps.randomBytes(6))}`, survey, name, links, recordedOn: deps.today(), count };
  const { codes, statement } = drawCodes(deps, batch.id, count);
  await deps.db.batch([
    ...newCodeBatch(batch, official.actor),
    statement,
    actStatement(deps, official, `${batch.id}: ${count}`),
  ]);
  return accept({ batch, codes });
}

/** Makes more codes of a batch, as one at a window for each matter; nothing of the matter is taken or kept. */
export async function addCodes(
  deps: Deps,
  official: ActingOfficial,
  { id, count }: { id: string; count: number },
): Promise<Result<MadeCodes>> {
  const batch = await findCodeBatch(deps.db, id);
  const judged = batch ? await judgeHandingOut(deps, official, batch) : refuse({ reason: "not_found" } as const);
  if (!batch || !judged.ok) {
    return judged.ok ? refuse({ reason: "not_found" }) : judged;
  }
  const { codes, statement } = drawCodes(deps, id, count);
  await deps.db.batch([statement, actStatement(deps, official, `${id}: ${count}`)]);
  return accept({ batch: { ...batch, count: batch.count + count }, codes });
}

/** The batches of a survey. */
export async function readCodeBatches(deps: Deps, official: Official, survey: string): Promise<Result<CodeBatch[]>> {
  const judged = await judgeSurveyRight(deps, official, "seeSurveys", survey);
  return judged.ok ? accept(await codeBatches(deps.db, survey)) : judged;
}

/** Who may hand codes out at one of the units where they may be cast. */
async function judgeHandingOut(deps: Deps, official: Official, { links }: CodeBatch): Promise<Result<null>> {
  let last: Result<null> = refuse({ reason: "not_found" });
  for (const { link } of await findLinks(deps, links)) {
    last = link ? await judgeUnitRight(deps, official, "handOutCodes", link.unit) : last;
    if (last.ok) {
      return last;
    }
  }
  return last;
}

const utf8 = new TextEncoder();

function drawCodes(deps: Deps, batch: string, count: number) {
  const codes = Array.from({ length: count }, () => newOneTimeCode(deps.randomBytes));
  const statement = newCodes(
    batch,
    codes.map((code) => deps.sha256(utf8.encode(code))),
  );
  return { codes, statement };
}

async function findLinks(deps: Deps, codes: readonly string[]): Promise<{ link: Link | null }[]> {
  return Promise.all(
    codes.map(async (input) => {
      const code = normaliseLinkCode(input);
      return { link: code === null ? null : await findLink(deps.db, code) };
    }),
  );
}

function faultOf(link: Link | null, survey: string, pointer: string): FieldError[] {
  if (link === null) {
    return [{ pointer, reason: "bad_code" }];
  }
  return link.proof === "token" && link.survey === survey ? [] : [{ pointer, reason: "not_a_code_link" }];
}
