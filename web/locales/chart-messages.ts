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
  source(address: string): string;
  full: string;
};
