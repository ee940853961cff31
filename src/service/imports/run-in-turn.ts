const lastByOwner = new WeakMap<object, Promise<unknown>>();

/** Runs `work` after all that was given for the same owner before; what one of them throws does not hold up the next. */
export function runInTurn<T>(owner: object, work: () => Promise<T>): Promise<T> {
  const before = lastByOwner.get(owner) ?? Promise.resolve();
  const mine = before.then(work, work);
  lastByOwner.set(owner, mine);
  return mine;
}
