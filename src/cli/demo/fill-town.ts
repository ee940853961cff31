import {
  CONDUCT_GOOD,
  CONDUCT_PAPERS,
  CONDUCT_RULE,
  CONDUCT_SURVEY,
  POLL_ANSWERS,
  POLL_SAMPLE,
  POLL_SURVEY,
  POLL_WAVE,
  QUIZ_ANSWERS,
  QUIZ_SURVEY,
} from "../../../db/demo/town.ts";
import type { DemoDoor } from "./demo-door.ts";
import { monthKey } from "./month-key.ts";

type Planned = { code: string; seed: string; day: string; answers: Record<string, string | number> };

const GOOD = [5, 4, 4, 5, 3] as const;
const BAD = [2, 1, 2] as const;

/** The town's sample poll, its appraisal by class and its spot check, all of last autumn. */
export async function fillTown(door: DemoDoor, year: number): Promise<void> {
  const planned = [
    ...(await planPoll(door, year)),
    ...(await planConduct(door, year)),
    ...(await planQuiz(door, year)),
  ];
  await Promise.all(planned.map(({ code, seed, day, answers }) => door.answer(code, seed, answers, day)));
}

async function planPoll(door: DemoDoor, year: number): Promise<Planned[]> {
  const survey = await publish(door, POLL_SURVEY);
  const wave = `autumn-${year}`;
  const name = { "zh-CN": `${year} 年${POLL_WAVE["zh-CN"]}`, en: `${POLL_WAVE.en} ${year}` };
  const path = `/api/v1/surveys/${survey}/waves/${wave}`;
  await door.send("PUT", path, { from: `${year}-09-15`, to: `${year}-10-12`, name });
  const planned: Planned[] = [];
  for (const [unit, channel, counts, satisfied] of POLL_ANSWERS) {
    const code = await newLink(door, { survey, unit, channel });
    for (const [at, age] of ["young", "middle", "old"].entries()) {
      const answers = Array.from({ length: counts[at] ?? 0 }, (_, number) => ({
        town: levelOf(number, satisfied[at] ?? 0),
        age,
      }));
      planned.push(...onDays(code, `poll ${unit} ${age}`, `${year}-09`, answers, 15));
    }
  }
  await door.send("PUT", `${path}/sample`, POLL_SAMPLE);
  return planned;
}

async function planConduct(door: DemoDoor, year: number): Promise<Planned[]> {
  const survey = await publish(door, CONDUCT_SURVEY);
  await door.send("PUT", `/api/v1/surveys/${survey}/appraisal`, CONDUCT_RULE);
  const planned: Planned[] = [];
  for (const respondentClass of Object.keys(CONDUCT_RULE.classes) as (keyof typeof CONDUCT_RULE.classes)[]) {
    const code = await newLink(door, { survey, unit: "shiqiao", channel: "paper", respondentClass });
    for (const [at, papers] of CONDUCT_PAPERS.entries()) {
      const count = papers[respondentClass];
      const good = Math.round(count * CONDUCT_GOOD[respondentClass]);
      const answers = Array.from({ length: count }, (_, number) => ({ conduct: levelOf(number, good) }));
      planned.push(...onDays(code, `conduct ${respondentClass} ${at}`, monthKey(year, 11 + at), answers));
    }
  }
  return planned;
}

async function planQuiz(door: DemoDoor, year: number): Promise<Planned[]> {
  const survey = await publish(door, QUIZ_SURVEY);
  const code = await newLink(door, { survey, unit: "shiqiao", channel: "paper" });
  const { members, knew } = QUIZ_ANSWERS;
  const answers = Array.from({ length: members }, (_, number) => ({
    limit: number < knew.limit ? "five" : "ten",
    first: number < knew.first ? "lead" : "point",
    once: number < knew.once ? "once" : "steps",
  }));
  return onDays(code, "quiz", monthKey(year, 11), answers);
}

function levelOf(number: number, goodCount: number): number {
  return number < goodCount ? (GOOD[number % GOOD.length] ?? 4) : (BAD[number % BAD.length] ?? 2);
}

function onDays(
  code: string,
  seed: string,
  month: string,
  answers: readonly Planned["answers"][],
  firstDay = 1,
): Planned[] {
  return answers.map((own, number) => {
    const day = `${month}-${String(firstDay + (number % 14)).padStart(2, "0")}`;
    return { code, seed: `${seed} ${number}`, day, answers: own };
  });
}

async function publish(door: DemoDoor, definition: object): Promise<string> {
  const { id } = await door.send<{ id: string }>("POST", "/api/v1/surveys", definition);
  await door.send("POST", `/api/v1/surveys/${id}/publish`, {});
  return id;
}

async function newLink(door: DemoDoor, link: object): Promise<string> {
  return (await door.send<{ code: string }>("POST", "/api/v1/links", link)).code;
}
