import type { CodesMessages } from "./codes-messages.ts";

export const codesEn: CodesMessages = {
  title: "One-time codes",
  open: "One-time codes",
  text: "Each code can be used once, so that nobody answers twice. Only a hash of each code is kept, apart from the answers; no field, order or time links the two.",
  box: {
    title: "Let people draw cards from a box",
    text: "Print the cards, cut them, mix them in a box and let each person draw one. Whoever hands out cards by a list knows who has which code; with a box nobody does, and everyone can see it. Send codes out only where people cannot come.",
  },
  none: "This survey has no link that asks for a code. Add links, and choose “with a one-time code” there.",
  make: "Make codes",
  links: "Where the codes can be used",
  linksHint: "Each code counts once, on one of these links.",
  count: "How many codes",
  countHint: (max) => `Make a few more than people are expected; at most ${max} at once.`,
  name: "Name of the batch (optional)",
  nameHint: "For you to tell batches apart, such as: Residents’ meeting, May.",
  submit: "Make the codes",
  back: "Cancel",
  faults: {
    links: "Choose at least one link.",
    count: "The number of codes must be a whole number within the limit.",
  },
  batches: {
    title: "Batches made",
    row: (count, links, day) =>
      `${count === 1 ? "1 code" : `${count} codes`} · ${links === 1 ? "1 link" : `${links} links`} · ${day}`,
    more: "One more code",
    moreOf: (name) => `One more code: ${name}`,
  },
  turnout: {
    title: "Codes cast",
    text: "Counted once, after every link with codes has closed. It is the share of the codes made, not of the residents. A number is withheld where it could tell how a few people answered, or that nearly everyone did.",
    on: (day) => `Told on ${day}`,
    told: (invited, cast, percent) => `${invited} codes made, ${cast} cast (${percent})`,
    withheld: "Withheld",
    toldAt: (unit) => `Withheld; counted in ${unit}`,
  },
  made: {
    title: (count) => (count === 1 ? "1 code made" : `${count} codes made`),
    once: "These codes are shown this once. Print the cards or save the file now; after this page is left they cannot be had again, only made anew.",
    print: "Print with the browser (Ctrl+P or ⌘P): paper A4, no margins, scale 100%. Cut along the lines.",
    file: "Save as a table (CSV)",
    fileHeads: { code: "Code", address: "Address" },
    back: "To the codes of this survey",
  },
  card: {
    title: "Your voice, not your name",
    scan: "Scan with WeChat or the camera",
    or: (address) => `or open ${address} and type the code`,
    once: "Valid once. It bears no name.",
  },
  electorate: {
    title: "Whom do you want to rate?",
    text: "Your code can be used once, for one of these.",
    code: "The code is typed in on the next page. If you scanned it, it is filled in.",
  },
  proof: {
    legend: "Who can answer",
    open: "Anyone with the link",
    openHint: "Figures show the view of those who took part.",
    token: "Only with a one-time code",
    tokenHint: "You make codes and hand them out; each counts once.",
  },
};
