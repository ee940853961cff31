import type { PickMessages } from "./pick-messages.ts";

export const pickEn: PickMessages = {
  filter: "Only",
  by: { channel: "channel", respondentClass: "respondents", survey: "survey" },
  all: "All",
  only: (by, name) => `Only answers of this ${by}: ${name}.`,
  withoutList: "Units are compared, and more analyses made, on all answers only.",
  window: { label: "Months shown", from: "From", to: "to", show: "Show" },
  compare: "Compare",
  compareWith: {
    none: "No comparison",
    previous: {
      month: "With the period before",
      quarter: "With the period before",
      year: "With the year before",
      wave: "With the wave before",
    },
    year: "With the same period last year",
  },
  noEarlier: (period) =>
    period === null
      ? "There is no earlier figure to compare with."
      : `No figure is shown for ${period}, so nothing can be compared.`,
  broken: (from, to) => `The measure changed between ${from} and ${to}, so no change is told across it.`,
  elsewhere: ({ name, when, value, answers }) => ({
    lead: "This unit has no figure to show; that of ",
    link: name,
    tail: ` was ${value} in ${when} (${answers}).`,
  }),
};
