const FILES_MAX = 24;
const WAITING_MAX = 4;

/** Files that take long to make, by what they are made of; the one unused for longest makes room. */
export class KeptFiles {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

  /** The file, made where it is not kept; "busy" when too many others are being made. Null where none can be. */
  async get(
    key: string,
    make: () => Promise<Uint8Array<ArrayBuffer> | null>,
  ): Promise<Uint8Array<ArrayBuffer> | null | "busy"> {
    const kept = this.#files.get(key);
    if (kept) {
      this.#keep(key, kept);
      return kept;
    }
    const underWay = this.#making.get(key);
    if (!underWay && this.#making.size >= WAITING_MAX) {
      return "busy";
    }
    const making = underWay ?? make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    const file = await making;
    if (file) {
      this.#keep(key, file);
    }
    return file;
  }

  #keep(key: string, file: Uint8Array<ArrayBuffer>): void {
    this.#files.delete(key);
    this.#files.set(key, file);
    const oldest = this.#files.keys().next();
    if (this.#files.size > FILES_MAX && !oldest.done) {
      this.#files.delete(oldest.value);
    }
  }
}
