import type { Day } from "../core/figures/period.ts";
import { COMPRESSED_BYTES_MIN } from "./html-reply.ts";
import type { CutPage } from "./page-cache.ts";

const PAGES_MAX = 2000;
const KEY_LENGTH_MAX = 500;
const ID_BYTES = 36;

/** A page as it is sent, but for the submission's id, and the survey it asks; the headers are names and values by turns. */
export type KeptPage = { cut: CutPage; headers: string[]; survey: string };

export type KeptPagesSource = {
  today(): Day;
  /** A number that grows with everything that is written but answers; null where that is not known. */
  version(): number | null;
};

/**
 * Pages by the request that they answered, for as long as nothing can have changed them: all are dropped when the day
 * ends and when anything but answers was written. Where that is not known none is kept.
 */
export class KeptPages {
  readonly #source: KeptPagesSource;
  readonly #pages = new Map<string, KeptPage>();
  #day: Day = "";
  #version: number | null = null;
  #epoch = 0;

  constructor(source: KeptPagesSource) {
    this.#source = source;
  }

  /** To be asked before anything is read for a page: a page is kept only if this is the same once it is drawn. */
  epoch(): number {
    const [day, version] = [this.#source.today(), this.#source.version()];
    if (version === null || version !== this.#version || day !== this.#day) {
      this.#day = day;
      this.#version = version;
      this.#epoch += 1;
      this.#pages.clear();
    }
    return this.#epoch;
  }

  find(key: string): KeptPage | null {
    this.epoch();
    return this.#pages.get(key) ?? null;
  }

  /** Keeps a page read in `epoch`; not one that readers may want compressed. */
  keep(key: string, page: KeptPage, epoch: number): void {
    const bytes = page.cut[0].length + page.cut[1].length;
    if (epoch !== this.epoch() || key.length > KEY_LENGTH_MAX || bytes + ID_BYTES >= COMPRESSED_BYTES_MIN) {
      return;
    }
    const first = this.#pages.keys().next();
    if (this.#pages.size >= PAGES_MAX && !first.done) {
      this.#pages.delete(first.value);
    }
    this.#pages.set(key, page);
  }
}

/** What tells one request for a page from another: the whole address and the languages. */
export function requestKey(url: string, acceptLanguage: string | undefined): string {
  return `${url}\n${acceptLanguage ?? ""}`;
}
