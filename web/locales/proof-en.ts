import type { UnitMessages } from "./unit-messages.ts";

/** What each class of proof is called, how its answers came, and whose view they are. */
export const proofEn: UnitMessages["proof"] = {
  blind: {
    name: "One-time codes, unlinkable",
    how: "One-time codes exchanged for unlinkable ballots, one person, one answer.",
    view: null,
  },
  token: { name: "One-time codes", how: "One-time codes, one person, one answer.", view: null },
  entered: {
    name: "Entered by staff",
    how: "Call-backs, visits or paper, entered by staff.",
    view: "This is the view of those who were reached and chose to answer.",
  },
  open: {
    name: "Open link",
    how: "Open link.",
    view: "Anyone with the link could answer, so this is the view of those who took part.",
  },
  imported: {
    name: "Imported answers",
    how: "Answers imported from another system.",
    view: "This is the view of those who took part; how they were asked is for the source to say.",
  },
  figures: {
    name: "Imported counts",
    how: "Counts reported by the source.",
    view: "They speak only for what the source counted; there are no single answers to check them against.",
  },
};
