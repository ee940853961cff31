/** What gives imports their turn: one after the other where requests may wait for each other. */
export type RunInTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs each piece of work after all that was given before; what one of them throws does not hold up the next. */
export function oneAfterTheOther(): RunInTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
