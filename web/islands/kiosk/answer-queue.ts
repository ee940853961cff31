/** What waits on the tablet: an id and what is sealed, no time and no order. */
export type Waiting = { id: string; sealed: string };

export type AnswerQueue = {
  /** Resolves once it is on the tablet's disk. */
  put(waiting: Waiting): Promise<void>;
  /** The same for one that is still there; nothing where it was sent in the meantime. */
  replace(waiting: Waiting): Promise<void>;
  ids(): Promise<string[]>;
  find(id: string): Promise<Waiting | null>;
  /** Takes out what was stored; what was refused leaves its count behind. */
  settle(id: string, isRefused: boolean): Promise<void>;
  /**
   * A number that outlives the page, 0 at first: how many were refused, by how many days the tablet's calendar is behind
   * the service's, whether staff put the page on the full screen.
   */
  number(name: KioskNumber): Promise<number>;
  setNumber(name: KioskNumber, value: number): Promise<void>;
};

export type KioskNumber = "refused" | "dayShift" | "isWhole";

const [WAITING, COUNTS] = ["waiting", "counts"];
const REFUSED: KioskNumber = "refused";

/** The queue of one link's answers, in this browser's own database. */
export async function openAnswerQueue(link: string): Promise<AnswerQueue> {
  const db = await openDatabase(`weatherglass-kiosk-${link}`);
  return {
    put: (waiting) => write(db, (stores) => stores.waiting.put(waiting)),
    replace: (waiting) =>
      write(db, ({ waiting: store }) => {
        const found = store.getKey(waiting.id);
        found.onsuccess = () => found.result !== undefined && store.put(waiting);
      }),
    ids: async () => (await done(db.transaction(WAITING).objectStore(WAITING).getAllKeys())).map(String),
    find: async (id) => (await done<Waiting | undefined>(db.transaction(WAITING).objectStore(WAITING).get(id))) ?? null,
    settle: (id, isRefused) =>
      write(db, ({ waiting, counts }) => {
        const found = waiting.getKey(id);
        found.onsuccess = () => {
          if (found.result !== undefined && isRefused) {
            const counted = counts.get(REFUSED);
            counted.onsuccess = () => counts.put(Number(counted.result ?? 0) + 1, REFUSED);
          }
          waiting.delete(id);
        };
      }),
    number: async (name) => Number((await done(db.transaction(COUNTS).objectStore(COUNTS).get(name))) ?? 0),
    setNumber: (name, value) => write(db, ({ counts }) => counts.put(value, name)),
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(WAITING, { keyPath: "id" });
    opening.result.createObjectStore(COUNTS);
  };
  return done(opening);
}

type Stores = { waiting: IDBObjectStore; counts: IDBObjectStore };

/** One transaction over both stores, flushed to disk before it is done. */
function write(db: IDBDatabase, work: (stores: Stores) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([WAITING, COUNTS], "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The tablet could not store."));
    work({ waiting: transaction.objectStore(WAITING), counts: transaction.objectStore(COUNTS) });
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The tablet could not read."));
  });
}
