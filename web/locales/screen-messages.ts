/** Words of the screen in a hall. */
export type ScreenMessages = {
  title(unit: string): string;
  /** Under the figure: how many answers, of which period. */
  answers(count: string, period: string): string;
  none: string;
  noneText: string;
  scan: string;
  code(code: string): string;
  steps: string;
  noScript: string;
};
