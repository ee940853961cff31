/** Words of what was promised in public for a unit; days come written out. */
export type UndertakingsMessages = {
  title: string;
  /** Before the text. */
  made(day: string): string;
  /** After it, with the space between sentences where the language has one. */
  due(day: string): string;
  /** Before the reason. */
  withdrawn(day: string): string;
  /** The quotation marks around the text. */
  quote: readonly [string, string];
  /** Above those made after the last period that a chart shows. */
  later: string;
  report: { madeTitle: string; dueTitle: string };
  admin: {
    link: string;
    title: string;
    text: string;
    recorded: string;
    none: string;
    done: string;
    withdrawnDone: string;
    add: string;
    day: string;
    dayHint: string;
    promise: string;
    promiseHint(max: number): string;
    due: string;
    dueHint: string;
    submit: string;
    final: string;
    errors: string;
    withdraw: string;
    withdrawText: string;
    reason: string;
    withdrawSubmit: string;
    back: string;
    /** Who may read but not record. */
    readOnly: string;
  };
};
