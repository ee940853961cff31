import { KINDS_EN } from "./unit-kinds.ts";
import type { UnitMessages } from "./unit-messages.ts";

/** Words of the list of units below. */
export const childrenEn: UnitMessages["children"] = {
  title: (kind, period) => `${kind ?? "Units within"}${period ? `, ${period}` : ""}`,
  note: "Bars are each unit's own range. Ranks are ranges too: where they overlap, no order can be told.",
  rank: (low, high) => (low === high ? `Rank ${low}` : `Rank ${low}–${high}`),
  tie: (low, high) => `Tied at ranks ${low}–${high}`,
  progressLater: (count) => `List the progress of ${count} units`,
  inGroups: "Units are ranked inside their group only; groups are not compared.",
  noGroup: "In no group, not compared",
  allFull: "Every unit with a figure stands at 100%, which ranks nobody.",
  someFull: (names) => `${names}: 100%. On few answers that is not first place; see the range of ranks.`,
  without: "Units without figures",
  withheldTitle: "Not shown",
  proof: (name) => `Compared on: ${name.toLowerCase()}.`,
  kinds: KINDS_EN,
};
