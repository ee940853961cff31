import { newSubmissionId } from "../../src/core/responses/new-submission-id.ts";
import type { WidgetSentence } from "../locales/widget-messages.ts";
import type { WidgetLink } from "./ask-service.ts";
import { type AskedQuestions, type Draft, EMPTY_DRAFT } from "./asked-questions.ts";

/** What became of one person's visit to one link; it outlives the element's place in the page. */
export type Visit = {
  code: string;
  link: WidgetLink | null;
  asked: AskedQuestions | null;
  /** What stands in the form's place; null while there is a form, or nothing yet. */
  sentence: WidgetSentence | null;
  draft: Draft;
  /** The same for every try, so that none counts twice. */
  submissionId: string;
  checkCode: string;
  isSending: boolean;
  isOpen: boolean;
};

export function newVisit(code: string): Visit {
  const submissionId = newSubmissionId(crypto.getRandomValues(new Uint8Array(16)));
  return {
    ...{ code, link: null, asked: null, sentence: null, draft: EMPTY_DRAFT, submissionId },
    ...{ checkCode: "", isSending: false, isOpen: false },
  };
}

/** What to say of a link that takes no ratings today. */
export const CLOSED: Partial<Record<WidgetLink["status"], WidgetSentence>> = {
  ...{ closed: "closed", paused: "paused", not_open_yet: "notOpenYet" },
};

export function isClosed(sentence: WidgetSentence | null): boolean {
  return sentence !== null && Object.values(CLOSED).includes(sentence);
}

/** Those after which the page's own link is there to go on with. */
const FAULTS = ["unreachable", "unknownLink", "originNotAllowed", "onItsPage"] as const;

export function isFault(sentence: WidgetSentence | null): sentence is (typeof FAULTS)[number] {
  return FAULTS.some((fault) => fault === sentence);
}
