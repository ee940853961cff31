/** Lets waiting requests have their turn: a macrotask, since microtasks alone would starve them. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
