import type { ChartMessages } from "./chart-messages.ts";

function stretch(from: string | null, to: string | null): string {
  return from === null ? `Axis ends at ${to}` : `Axis starts at ${from}${to === null ? "" : ` and ends at ${to}`}`;
}

export const chartEn: ChartMessages = {
  take: "Take this chart along",
  png: "PNG",
  alone: "The chart alone, to embed",
  zoom: "Zoom the axis",
  whole: "The whole axis",
  zoomed: stretch,
  zoomedAcross: stretch,
  source: (address, day) => `Source: ${address} (figures as of ${day})`,
  interval: "Range",
  colon: ": ",
  embed: {
    title: "Embed in a website",
    text: "Pages of these sites may show this chart in a frame:",
    tag: "To be copied into the page",
    none: "No website may show this chart in a frame at present. Use the SVG or the PNG, or have the administrator of the system list the site under the setting EMBED_ORIGINS.",
  },
  full: "All figures and how they are worked out",
};
