import * as z from "zod";
import { isSiteOrigin, ORIGINS_MAX } from "../core/links/link-origins.ts";
import { CHANNELS } from "../core/responses/answer.ts";
import { civilDay } from "./day.ts";
import { KEY_PATTERN } from "./key.ts";
import { localText } from "./local-text.ts";
import { pageQuery } from "./page.ts";
import { unitCode } from "./units.ts";

const RESPONDENT_CLASS_LENGTH_MAX = 64;

// `|` joins several values in a file, and a class is written there as it is here.
const respondentClass = z
  .string()
  .trim()
  .min(1)
  .max(RESPONDENT_CLASS_LENGTH_MAX)
  .refine((text) => !/[\p{Control}\p{Surrogate}|]/u.test(text), { params: { reason: "bad_text" } });

const surveyId = z.string().regex(KEY_PATTERN);
const proof = z.enum(["open", "token", "blind", "entered"]);

const PRESET_MAX = 20;

const preset = z
  .array(z.string().regex(KEY_PATTERN))
  .max(PRESET_MAX)
  .describe(
    "The ids of questions (rating or choice) that the link's address may answer beforehand, as in `?overall=4`",
  );

const hidden = z
  .array(z.string().regex(KEY_PATTERN))
  .max(PRESET_MAX)
  .describe(
    "The ids of questions (rating or choice, not required, in no condition) that the address may answer and the page does not ask; what it carries is told to the respondent",
  );

const ORIGIN_LENGTH_MAX = 300;

const siteOrigin = z
  .string()
  .max(ORIGIN_LENGTH_MAX)
  .refine((text) => URL.canParse(text) && isSiteOrigin(text, new URL(text)), { params: { reason: "bad_origin" } });

const origins = z
  .array(siteOrigin)
  .max(ORIGINS_MAX)
  .refine((list) => new Set(list).size === list.length, { params: { reason: "repeated" } })
  .describe("The sites whose pages may show the rating: https, exactly as browsers name them; none when empty");

/** What a new link is made of; what is absent is the first round of an open link, or of one filled in by staff. */
export const newLinkBody = z
  .strictObject({
    survey: surveyId,
    unit: unitCode,
    channel: z.enum(CHANNELS).exclude(["import"]),
    respondentClass: respondentClass.optional(),
    round: z.int().min(1).optional(),
    wave: z.string().regex(KEY_PATTERN).optional(),
    proof: proof.optional(),
    status: z.enum(["open", "trial"]).optional(),
    opensOn: civilDay.optional(),
    closesOn: civilDay.optional(),
    origins: origins.optional(),
    preset: preset.optional(),
    hidden: hidden.optional(),
  })
  .describe("A link of one survey, unit and channel");

const UNITS_MAX = 1000;
const CLASSES_MAX = 20;
/** As many as a survey's page and posters show. */
const LINKS_MAX = 2000;

/** One link for each unit, channel and respondent class; every other field as for one link. */
export const newLinksBody = newLinkBody
  .omit({ unit: true, channel: true, respondentClass: true })
  .extend({
    units: z.array(unitCode).min(1).max(UNITS_MAX),
    channels: z.array(newLinkBody.shape.channel).min(1).max(CHANNELS.length),
    respondentClasses: z.array(respondentClass).min(1).max(CLASSES_MAX).optional(),
  })
  .refine(
    ({ units, channels, respondentClasses }) => {
      return units.length * channels.length * (respondentClasses?.length ?? 1) <= LINKS_MAX;
    },
    { path: ["units"], params: { reason: "too_many" } },
  )
  .describe("Links of one survey for many units");

export const linkChangeBody = z.strictObject({
  status: z.enum(["open", "paused", "closed"]).optional(),
  unit: unitCode.optional(),
  survey: surveyId.optional(),
  closesOn: civilDay.nullable().optional(),
  origins: origins.optional(),
  preset: preset.optional(),
  hidden: hidden.optional(),
});

export const linkQuery = pageQuery.extend({ survey: z.string().optional(), unit: z.string().optional() });

export const linkReply = z.object({
  code: z.string(),
  url: z.string(),
  status: z.enum(["open", "trial", "paused", "closed"]),
  survey: z.string(),
  unit: z.string(),
  channel: z.enum(CHANNELS),
  respondentClass: z.string().nullable(),
  round: z.number(),
  wave: z.string().nullable(),
  proof,
  opensOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  origins: z.array(z.string()),
  preset: z.array(z.string()),
  hidden: z.array(z.string()),
});

export const linksReply = z.object({ items: z.array(linkReply) });

export const publicLinkReply = z.object({
  status: z.enum(["open", "trial", "not_open_yet", "paused", "closed"]),
  unit: z.object({ code: z.string(), name: localText }),
  survey: z.looseObject({ id: z.string(), revision: z.number(), title: localText, questions: z.array(z.unknown()) }),
  hidden: z
    .array(z.unknown())
    .optional()
    .describe("Questions that only the link's address answers; a page that asks questions leaves them out"),
});

type StatedLink = Omit<z.output<typeof linkReply>, "url" | "opensOn" | "closesOn" | "origins" | "preset" | "hidden"> & {
  origins: readonly string[];
  preset: readonly string[];
  hidden: readonly string[];
  ownOpensOn: string | null;
  ownClosesOn: string | null;
};

/** A link as it is answered to an official, with the address to print. */
export function linkReplyOf(link: StatedLink, baseUrl: string): z.output<typeof linkReply> {
  const { code, status, survey, unit, channel, respondentClass, round, wave, proof } = link;
  const days = { opensOn: link.ownOpensOn, closesOn: link.ownClosesOn };
  return {
    code,
    url: `${baseUrl}/r/${code}`,
    status,
    survey,
    unit,
    channel,
    respondentClass,
    round,
    wave,
    proof,
    ...days,
    origins: [...link.origins],
    preset: [...link.preset],
    hidden: [...link.hidden],
  };
}
