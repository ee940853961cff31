/** What is written around a chart that can be taken along. */
export type ChartMessages = {
  /** Names the links below a chart. */
  take: string;
  png: string;
  /** The page of the figure alone. */
  alone: string;
  zoom: string;
  whole: string;
  /** Written on a chart whose axis does not show everything; an end that does is null. */
  zoomed(from: string | null, to: string | null): string;
  /** The same of one that lies. */
  zoomedAcross(from: string | null, to: string | null): string;
  /** Where a drawing is from, and on which day it was taken from there. */
  source(address: string, day: string): string;
  interval: string;
  colon: string;
  embed: {
    title: string;
    text: string;
    /** What the code to be copied is called. */
    tag: string;
    /** No site may show the chart in a frame. */
    none: string;
  };
  full: string;
};
