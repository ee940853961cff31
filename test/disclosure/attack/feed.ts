import { acceptAnswers } from "../../../src/core/responses/accept-answers.ts";
import type { NewResponse } from "../../../src/core/responses/new-response.ts";
import { prepareResponse } from "../../../src/core/responses/prepare-response.ts";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { findRevision } from "../../../src/store/surveys.ts";
import { newLink, publishSurvey, putUnit, submissionId } from "../../support/demo-survey.ts";
import { sha256, type TestApp } from "../../support/test-app.ts";
import { districtPlan } from "./district.ts";
import { linkByCode, spendCode, stateRules } from "./feed-more.ts";
import type { Answer, Way } from "./generate-answers.ts";
import { QUESTIONNAIRES, REVISED, type SurveyName, WAVES } from "./questionnaires.ts";
import { revisionOf } from "./revisions.ts";

/** The deployment as its officials set it up: survey ids, definitions and links by what they stand for. */
export type Deployment = {
  surveys: Readonly<Record<SurveyName, string>>;
  definitions: ReadonlyMap<SurveyName, SurveyDefinition>;
  links: Map<string, string>;
  /** By link, its one-time codes that are not spent yet. */
  codes: Map<string, string[]>;
  /** Submissions so far, so that every one gets an id of its own. */
  sent: { count: number };
};

const NAMES: readonly SurveyName[] = ["main", "small", "live", "poll", "mail", "panel", "quiz", "officials"];

/** States the units as in the first month, publishes the surveys and sets the wave. */
export async function setUp(app: TestApp): Promise<Deployment> {
  for (const { code, parents, population } of districtPlan()) {
    await putUnit(app, code, { parent: parents[0]?.parent ?? null, ...(population ? { population } : {}) });
  }
  const ids: [SurveyName, string][] = [];
  for (const name of NAMES) {
    ids.push([name, await publishSurvey(app, QUESTIONNAIRES[name])]);
  }
  const surveys = Object.fromEntries(ids) as Deployment["surveys"];
  for (const { survey, key, from, to } of WAVES) {
    await app.request("PUT", `/api/v1/surveys/${surveys[survey]}/waves/${key}`, { from, to });
  }
  await stateRules(app, surveys.quiz);
  const definitions = new Map<SurveyName, SurveyDefinition>();
  for (const [name, id] of ids) {
    definitions.set(name, await definitionOf(app, id));
  }
  return { surveys, definitions, links: new Map(), codes: new Map(), sent: { count: 0 } };
}

async function definitionOf(app: TestApp, id: string): Promise<SurveyDefinition> {
  const definition = await findRevision(app.deps.db, id, 1);
  if (!definition) {
    throw new Error(`${id} was not published`);
  }
  return definition;
}

/** Moves and merges that hold from this month on; to be stated while it is open. */
export async function stateUnits(app: TestApp, month: string): Promise<void> {
  for (const { code, parents, until, successor } of districtPlan()) {
    const move = parents.find(({ since }) => since === month);
    if (move) {
      await putUnit(app, code, { parent: move.parent });
    }
    if (until === month) {
      await putUnit(app, code, { until: `${month}-01`, successor });
    }
  }
}

/** Publishes the revisions that come in this month. */
export async function reviseSurveys(app: TestApp, { surveys }: Deployment, month: string): Promise<void> {
  for (const { survey, definition } of REVISED.filter(({ from }) => from.startsWith(month))) {
    const path = `/api/v1/surveys/${surveys[survey]}`;
    const replies = [await app.request("PUT", path, definition), await app.request("POST", `${path}/publish`)];
    if (replies.some(({ ok }) => !ok)) {
      throw new Error(`${survey} was not revised: ${replies.map(({ status }) => status)}`);
    }
  }
}

async function linkFor(app: TestApp, deployment: Deployment, way: Way): Promise<string> {
  const { surveys, links } = deployment;
  const key = JSON.stringify(way);
  const known = links.get(key);
  if (known !== undefined) {
    return known;
  }
  const { survey, unit, respondentClass, ...more } = way;
  const options = respondentClass === null ? more : { ...more, respondentClass };
  const isByCode = way.proof === "token";
  const code = isByCode ? await linkByCode(app, deployment, way) : await newLink(app, surveys[survey], unit, options);
  links.set(key, code);
  return code;
}

/** Stores answers by the real writer, past the form that would only judge their day. */
export async function feed(app: TestApp, deployment: Deployment, answers: readonly Answer[]): Promise<void> {
  const responses: NewResponse[] = [];
  for (const answer of answers) {
    responses.push(responseOf(app, deployment, answer, await linkFor(app, deployment, answer.way)));
  }
  for (let start = 0; start < responses.length; start += 500) {
    const chunk = responses.slice(start, start + 500);
    const outcomes = await Promise.all(chunk.map((response) => app.deps.responseWriter.append(response)));
    if (outcomes.some((outcome) => outcome !== "stored")) {
      throw new Error(`not stored: ${outcomes.join(" ")}`);
    }
  }
}

function responseOf(app: TestApp, deployment: Deployment, answer: Answer, link: string): NewResponse {
  const { way, day, answers } = answer;
  const definition = deployment.definitions.get(way.survey);
  const accepted = definition ? acceptAnswers(definition, answers) : null;
  const { proof } = way;
  if (!definition || !accepted?.ok || proof === "figures") {
    throw new Error(`no answer to ${way.survey}: ${JSON.stringify(answers)}`);
  }
  deployment.sent.count += 1;
  return prepareResponse({
    ...{ definition, accepted: accepted.value, sha256, isTrial: false, livePeriod: null },
    codeHash: proof === "token" ? spendCode(deployment, link) : null,
    dimensions: {
      ...{ ...way, proof, survey: deployment.surveys[way.survey], revision: revisionOf(answer) },
      ...{ day, link, origin: "given" },
    },
    key: sha256(Buffer.from(`answer ${deployment.sent.count}`)),
    salts: Array.from({ length: 1 + accepted.value.texts.length }, () => app.deps.randomBytes(32)),
  });
}

/** Sends one answer as a respondent does. */
export async function send(app: TestApp, deployment: Deployment, { way, answers }: Answer): Promise<void> {
  const code = await linkFor(app, deployment, way);
  deployment.sent.count += 1;
  const body = { submissionId: submissionId(deployment.sent.count), answers };
  const reply = await app.request("POST", `/api/v1/links/${code}/responses`, body, { token: false });
  if (reply.status !== 201) {
    throw new Error(`${reply.status} ${await reply.text()}`);
  }
}

/** Imports answers from a file. */
export async function importFile(app: TestApp, { surveys }: Deployment, answers: readonly Answer[]): Promise<void> {
  const lines = answers.map(({ way, day, answers: given }) =>
    [day, way.unit, way.channel, given.overall, given.solved ?? "", given["overall.reasons"] ?? "", given.why ?? ""]
      .map((value) => (Array.isArray(value) ? value.join("|") : value))
      .join(","),
  );
  const text = ["day,unit,channel,overall,solved,overall.reasons,why", ...lines].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${surveys.main}/responses/import`, text);
  if (reply.status !== 200) {
    throw new Error(`${reply.status} ${await reply.text()}`);
  }
}
