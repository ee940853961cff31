import type { LinksMessages } from "./links-messages.ts";

export const linksEn: LinksMessages = {
  bulk: {
    open: "Add links in bulk",
    title: "Add links in bulk",
    text: "Each unit gets a link for each channel and class of respondents. Links that are there stay as they are and are not made twice.",
    units: "Units",
    channels: "Channels",
    channelsHint: "Links are kept apart by channel, so that you see where answers come from.",
    byStaff: "entered by staff",
    classes: "Respondent classes (optional)",
    classesHint:
      "One a line, such as: retired staff, residents’ representatives. Each class has links of its own; leave empty for none.",
    days: "Days (optional)",
    daysHint: "Leave empty for no limit.",
    opensOn: "From",
    closesOn: "Until",
    status: "Once made",
    trial: "On trial",
    trialHint: "What comes in does not count and is erased at opening.",
    isOpen: "Open at once",
    isOpenHint: "Answers count from now on.",
    make: "Make the links",
    back: "Cancel",
    faults: "Some things are missing or wrong:",
    noUnit: "Choose at least one unit.",
    noChannel: "Choose at least one channel.",
    tooMany: "At most 2000 links at once; make them in parts.",
    badDays: "The days are wrong: the end must not come before the start.",
    badClass: "Each class has at most 64 characters, without “|”; at most 20 classes.",
  },
  figure: {
    head: "Last released",
    none: "none yet",
    of: (value, period, answers) => `${value} (${period}, ${answers} answers)`,
    note: (indicator) =>
      `Last released: the unit’s “${indicator}” in this survey, from released months only; never on fewer than 10 answers.`,
  },
};
