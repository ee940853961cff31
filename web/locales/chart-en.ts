import type { ChartMessages } from "./chart-messages.ts";

export const chartEn: ChartMessages = {
  take: "Take this chart along",
  png: "PNG",
  alone: "The chart alone, to embed",
  zoom: "Zoom the axis",
  whole: "The whole axis",
  zoomed: (from, to) =>
    from === null ? `Axis ends at ${to}` : `Axis starts at ${from}${to === null ? "" : ` and ends at ${to}`}`,
  source: (address) => `Source: ${address}`,
  full: "All figures and how they are worked out",
};
