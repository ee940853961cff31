import type { MoreMessages } from "./more-messages.ts";

const JOIN = new Intl.ListFormat("en-GB", { type: "conjunction" });

const PARTS = {
  funnel: "funnel plot",
  shrunk: "shrunk figures",
  heat: "heat map",
  control: "control chart",
} as const;

export const moreEn: MoreMessages = {
  title: "More analyses",
  show: (parts) => `Show ${JOIN.format(parts.map((part) => PARTS[part]))}`,
  hide: "Hide them",
  funnel: {
    title: (period) => `Funnel plot, ${period}`,
    told: ({ centre, units, outside }) => {
      const beyond = outside === 1 ? "1 unit lies" : `${outside} units lie`;
      return `Together ${units} units stand at ${centre}; ${outside === 0 ? "none lies" : beyond} beyond the outer limits${outside === 0 ? "" : ", named in the drawing"}.`;
    },
    how: "By chance alone 1 unit in 20 lies beyond the inner limits, 1 in 500 beyond the outer. A funnel plot ranks nobody.",
    widened: "The units differ by more than chance, so the limits are widened accordingly.",
    answers: "Valid answers",
    persons: "People who answered",
    centre: (value) => `Together ${value}`,
  },
  heat: {
    title: (periods) => `Units over time, ${periods}`,
    how: (low, high) =>
      `The stronger the shade, the higher (${low} to ${high}); the small figures are valid answers. Similar shades need not be a difference.`,
    carried: "counted in the next one",
  },
  control: {
    title: "Control chart",
    told: ({ from, to, centre, apart }) =>
      `${from} to ${to}, centre line ${centre}; ${apart.length === 0 ? "no period lies outside the control limits" : `outside the control limits: ${apart.join(", ")}`}.`,
    how: "Control limits are those of Laney’s p′ chart: three standard deviations from the centre line, the usual ups and downs between periods included, and never narrower than chance alone makes them. What moves inside them needs no explanation.",
    centre: (value) => `Centre ${value}`,
    limits: "Control limits",
    columns: { value: "Figure", limits: "Control limits", apart: "Outside" },
    isApart: "Outside",
  },
  shrunk: {
    title: (period) => `Raw and shrunk figures, ${period}`,
    how: "Of a unit with few answers, high and low are mostly chance. The shrunk figure is drawn towards all units, the more so the fewer answers there are; it is an aid to judgement, and the raw figure is the published one.",
    columns: { unit: "Unit", answers: "Valid answers", raw: "Raw", shrunk: "Shrunk", standardised: "Standardised" },
    titleStandardised: (period, hasShrunk) =>
      `${hasShrunk ? "Raw, shrunk and standardised" : "Raw and standardised"} figures, ${period}`,
    howStandardised: (mix) =>
      `The standardised figure is what a unit would have if its answers came by the channels of the unit above (${mix.join(", ")}); the raw figure is the published one.`,
    notStandardised:
      "A unit with “—” cannot be standardised: one of the channels has no answers there, or too few to be shown.",
  },
};
