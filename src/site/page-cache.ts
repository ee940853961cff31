const PAGES_MAX = 500;

/** A page cut in two where the submission's id stands; all else of it is the same for everyone. */
export type CutPage = readonly [before: Uint8Array, after: Uint8Array];

/** Rendered pages by everything they depend on; the one unused for longest makes room. */
export class PageCache {
  readonly #pages = new Map<string, CutPage>();

  get(key: string, render: () => CutPage): CutPage {
    const page = this.#pages.get(key) ?? render();
    this.#pages.delete(key);
    this.#pages.set(key, page);
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > PAGES_MAX && !oldest.done) {
      this.#pages.delete(oldest.value);
    }
    return page;
  }
}
