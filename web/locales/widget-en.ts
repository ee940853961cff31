import type { WidgetMessages } from "./widget-messages.ts";

const ELSEWHERE = "You cannot rate here just now. Please follow this link:";

export const widgetEn: WidgetMessages = {
  rate: "Rate this service",
  close: "Close",
  promise: "Anonymous. We do not record who you are or your device; of the time, only the date.",
  trial: "Trial: answers sent from here do not count and are erased when the survey opens.",
  reasons: { unhappy: "What was not right?", any: "Why this rating?" },
  optional: { pick: "Optional", write: "Optional" },
  textHint: "Please leave out names and numbers; your own words may identify you.",
  submit: "Submit",
  whole: "Open the whole survey",
  preview: "Preview: what is submitted here is not sent.",
  checkCode: "Check code",
  checkCodeText: "It shows that your answer is stored, never what you answered.",
  nextPerson: "For another person, start here",
  states: {
    thanks: "Received. Thank you.",
    closed: "This survey has closed.",
    paused: "This survey is paused. Please come back later.",
    notOpenYet: "This survey has not opened yet.",
    notSaved: "Not saved yet. Your choices are still here; please submit again in a moment.",
    alreadySaved: "The first answer is saved.",
    unreachable: ELSEWHERE,
    unknownLink: ELSEWHERE,
    originNotAllowed: "This website has not been allowed to show the rating. Please follow this link:",
    onItsPage: "Please answer this survey on its own page:",
  },
};
