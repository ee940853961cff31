import { aboutEn } from "./about-en.ts";
import { accountsEn } from "./accounts-en.ts";
import { adminEn, imprintEn } from "./admin-en.ts";
import { codesEn } from "./codes-en.ts";
import { docsEn } from "./docs-en.ts";
import { embedEn } from "./embed-en.ts";
import { entryEn } from "./entry-en.ts";
import { helpEn } from "./help-en.ts";
import { kioskEn } from "./kiosk-en.ts";
import { linksEn } from "./links-en.ts";
import type { Messages } from "./messages.ts";
import { peopleEn } from "./people-en.ts";
import { reportEn } from "./report-en.ts";
import { screenEn } from "./screen-en.ts";
import { tablesEn } from "./tables-en.ts";
import { textsEn } from "./texts-en.ts";
import { undertakingsEn } from "./undertakings-en.ts";
import { unitEn } from "./unit-en.ts";
import { widgetEn } from "./widget-en.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

export const en: Messages = {
  common: {
    brand: "Weatherglass",
    skip: "Skip to the content",
    demo: "Demo data, not real ratings",
    otherLanguage: "中文",
    day: (day) => {
      const [year, month = 1, date] = day.split("-").map(Number);
      return `${date} ${MONTHS[month - 1]} ${year}`;
    },
  },
  resident: {
    promise: widgetEn.promise,
    promiseWithCode:
      "Your code works once. We store it apart from your answer; if it was issued to you by name, the operator could still connect them.",
    code: {
      label: "One-time code",
      hint: "Printed on the card you were given: four groups of four, in capitals or small letters.",
      unknown: "There is no such code. Please check it against the card.",
      used: "This code has been used. Each code counts once.",
    },
    until: (day) => `Open until ${day}`,
    trial: widgetEn.trial,
    sentAlong: (answers) => `Sent along: ${answers.map(([question, value]) => `${question}: ${value}`).join("; ")}`,
    size: { big: "Large type", usual: "Usual size" },
    aloud: { start: "Read aloud", stop: "Stop reading" },
    required: "Required",
    optional: widgetEn.optional,
    submit: widgetEn.submit,
    wait: "One moment…",
    textHint: widgetEn.textHint,
    atMost: (count) => `Up to ${count} characters.`,
    reasons: {
      ...widgetEn.reasons,
      when: (level) => `If you chose “${level}” or lower, you can say why here.`,
    },
    other: "Other, please say",
    choose: {
      atLeast: (count) => `Choose at least ${count}`,
      atMost: (count) => `Choose at most ${count}`,
      between: (low, high) => (low === high ? `Choose ${low}` : `Choose ${low} to ${high}`),
    },
    ranking: { hint: "Give each one a place; 1 comes first.", none: "No place", place: (place) => `Place ${place}` },
    number: {
      whole: "Whole numbers only.",
      atLeast: (low) => `A number of at least ${low}.`,
      atMost: (high) => `A number of at most ${high}.`,
      between: (low, high) => `A number from ${low} to ${high}.`,
    },
    date: {
      from: (day) => `Not before ${day}.`,
      to: (day) => `Not after ${day}.`,
      between: (from, to) => `From ${from} to ${to}.`,
    },
    when: {
      answer: (condition) => `Please answer this if ${condition}.`,
      read: (condition) => `Please read this if ${condition}.`,
      is: (question, value) => `you chose “${value}” for “${question}”`,
      isNot: (question, value) => `you chose something other than “${value}” for “${question}”`,
      atOrBelow: (question, value) => `you chose “${value}” or lower for “${question}”`,
      atOrAbove: (question, value) => `you chose “${value}” or higher for “${question}”`,
      all: (conditions) => conditions.join(", and "),
      any: (conditions) => conditions.join(", or "),
    },
    errors: {
      title: (count) =>
        count === 1 ? "Not sent yet: one thing needs another look" : `Not sent yet: ${count} things need another look`,
    },
    notSaved: { title: "Not saved yet", text: "Your choices are still here; please submit again in a moment." },
    pages: {
      closed: { title: "This survey has closed", text: "Thank you for coming by; new ratings are no longer taken." },
      paused: { title: "This survey is paused", text: "This link takes no ratings for now. Please come back later." },
      notOpenYet: { title: "This survey has not opened yet", text: "The same link will work from its first day." },
      unknown: { title: "There is no such link", text: "Please check the code, or scan the QR code again." },
      entered: {
        title: "This form is filled in by staff",
        text: "To rate for yourself, ask the staff for the public QR code.",
      },
      oneTimeCode: {
        title: "This survey needs a one-time code",
        text: "Only those who were sent a code can answer. Please use the whole link that was sent to you.",
      },
      atTheWindow: kioskEn.elsewhere,
      conflict: {
        title: "The first answer is saved",
        text: "One page takes one answer; what was changed afterwards was not saved.",
      },
      crossSite: {
        title: "This was not accepted",
        text: "It was sent from another website. Please open the survey's own link and answer there.",
      },
      tooLarge: {
        title: "That is too long",
        text: "Please go back, shorten what you wrote and submit again. Your choices are still there.",
      },
      unreadable: {
        title: "This could not be read",
        text: "Please open the survey's link again and answer once more.",
      },
      unavailable: {
        title: "Not available just now",
        text: "Something went wrong here. Please try again in a moment.",
      },
    },
    opensOn: (day) => `It opens on ${day}.`,
    contact: (unit) => `To raise something, please contact ${unit}.`,
    nextPerson: widgetEn.nextPerson,
    startAgain: "Open the survey",
    typeCode: "Type the code instead",
    thanks: {
      title: "Received. Thank you.",
      text: "You can close this page.",
      code: "Check code",
      codeText: "It shows that your answer is stored, never what you answered. Note it down or not, as you like.",
    },
  },
  accounts: accountsEn,
  tables: tablesEn,
  people: peopleEn,
  help: helpEn,
  links: linksEn,
  codes: codesEn,
  kiosk: kioskEn,
  embed: embedEn,
  entry: entryEn,
  report: reportEn,
  screen: screenEn,
  texts: textsEn,
  undertakings: undertakingsEn,
  about: aboutEn,
  widget: widgetEn,
  docs: docsEn,
  unit: unitEn,
  admin: adminEn,
  imprint: imprintEn,
};
