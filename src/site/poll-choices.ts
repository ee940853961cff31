import { PUBLISH_FIELDS, type PublishField } from "../../web/pages/polls/publish-fields.tsx";
import type { Chosen } from "../../web/pages/polls/steps.tsx";
import { addDays, type Day, isDay } from "../core/figures/period.ts";
import type { Locale } from "../core/local-text.ts";
import type { FieldError, FieldReason } from "../core/refusal.ts";
import type { Imprint } from "../core/surveys/survey.ts";
import { TEMPLATE_KEYS, type TemplateKey } from "../core/surveys/templates.ts";
import type { StartPollInput } from "../service/surveys/start-poll.ts";
import { fieldDetail } from "../wire/problems.ts";
import { parseSurveyDefinition } from "../wire/surveys.ts";

const FIELDS = ["template", "title", "unit", "opensOn", "closesOn", ...PUBLISH_FIELDS];
const POLL_DAYS = 30;

/** What was chosen so far, as it stands in an address or a form. */
export type PollChoices = {
  chosen: Chosen;
  template: TemplateKey | null;
  title: string;
  units: readonly string[];
  opensOn: Day;
  closesOn: Day;
  /** Both are days, and in order. */
  areDaysRight: boolean;
  entryOf(field: PublishField): string;
};

/** Reads the choices; without days, from today for a month. */
export function pollChoices(given: URLSearchParams, today: Day): PollChoices {
  const chosen = [...given].filter(([name, value]) => FIELDS.includes(name) && value !== "");
  const entryOf = (field: string) => chosen.find(([name]) => name === field)?.[1] ?? "";
  const opensOn = entryOf("opensOn") || today;
  const closesOn = entryOf("closesOn") || addDays(today, POLL_DAYS - 1);
  return {
    chosen,
    template: TEMPLATE_KEYS.find((key) => key === entryOf("template")) ?? null,
    title: entryOf("title"),
    units: [...new Set(chosen.filter(([name]) => name === "unit").map(([, value]) => value))],
    opensOn,
    closesOn,
    areDaysRight: isDay(opensOn) && isDay(closesOn) && opensOn <= closesOn,
    entryOf,
  };
}

/** The poll as it is to be started, or what of the last step is missing or wrong. */
export function pollInput(
  choices: PollChoices,
  template: TemplateKey,
): { input: StartPollInput } | { errors: FieldError[] } {
  const { title, units, opensOn, closesOn } = choices;
  const published = publicationInput(choices.entryOf, title);
  if ("errors" in published) {
    return published;
  }
  const errors = dayErrors(choices);
  const input = { template, title: title === "" ? null : title, units, opensOn, closesOn, ...published } as const;
  return errors.length > 0 ? { errors } : { input };
}

type Publication = Pick<StartPollInput, "results" | "imprint">;

/** Who sees the results and who asks, or what of it is missing or wrong; a name is judged along where one is given. */
export function publicationInput(
  entryOf: (field: PublishField) => string,
  title = "",
): Publication | { errors: FieldError[] } {
  const results = entryOf("results");
  const missing = (["results", "organiser", "contact"] as const).filter((field) => entryOf(field) === "");
  if (missing.length > 0 || (results !== "public" && results !== "officials")) {
    const wrong = missing.length > 0 ? missing : (["results"] as const);
    return { errors: wrong.map((field) => ({ pointer: `/${field}`, reason: "required" satisfies FieldReason })) };
  }
  const imprint = imprintOf(entryOf);
  const errors = imprintErrors(imprint, title);
  return errors.length > 0 ? { errors } : { results, imprint };
}

function dayErrors({ opensOn, closesOn }: PollChoices): FieldError[] {
  const days = Object.entries({ opensOn, closesOn });
  return days.flatMap(([field, day]) => (isDay(day) ? [] : [{ pointer: `/${field}`, reason: "bad_day" }]));
}

function imprintOf(entryOf: (field: PublishField) => string): Imprint {
  const given = PUBLISH_FIELDS.filter((field) => field !== "results" && entryOf(field) !== "");
  const { organiser = "", contact = "", ...rest } = Object.fromEntries(given.map((field) => [field, entryOf(field)]));
  return { organiser, contact, ...rest };
}

/** A name and an imprint are judged like those of every survey. */
function imprintErrors(imprint: Imprint, title: string): FieldError[] {
  const questions = [{ id: "q", type: "text", title: "-" }];
  const judged = parseSurveyDefinition({ title: title === "" ? "-" : title, questions, imprint });
  const errors = judged.ok ? [] : (judged.refusal.errors ?? []);
  return errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/imprint/, "") }));
}

/** What is wrong with each field of the last step, in words; under "" what belongs to none of them. */
export function publishFaults(errors: readonly FieldError[], locale: Locale): Map<string, string> {
  const own: readonly string[] = PUBLISH_FIELDS;
  return new Map(
    errors.map((error) => {
      const [, field = ""] = error.pointer.split("/");
      return [own.includes(field) ? field : "", fieldDetail(error, locale)] as const;
    }),
  );
}
