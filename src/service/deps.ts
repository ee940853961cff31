import type { Day } from "../core/figures/period.ts";
import type { Locale } from "../core/local-text.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database } from "../store/database.ts";
import type { RunInTurn } from "./imports/run-in-turn.ts";

/** What stores answers: a group-committing queue on Node, one batch per request on Workers. */
export type ResponseWriter = {
  /**
   * Resolves once the response is on disk. "already_there" when its key was stored before (a retry that overtook
   * the first try), "overloaded" when the queue is full: nothing was stored then.
   */
  append(response: NewResponse): Promise<"stored" | "already_there" | "overloaded">;
  /** Resolves when nothing waits any more; later calls of append answer "overloaded". */
  drain(): Promise<void>;
};

/** Counts answers per address prefix and survey, in memory, under a key of the day. */
export type SubmitLimiter = {
  /** Seconds to wait, or null when the answer may be taken. */
  check(survey: string, address: string | null): number | null;
};

export type Settings = {
  baseUrl: string;
  timeZone: string;
  defaultLocale: Locale;
  adminToken: string | null;
  trustedProxies: number;
  releaseGraceDays: number;
  isDemo: boolean;
};

export type StorageFault = "database" | "migrations" | "disk";

/** Everything the services need from outside: the database, the clock, the dice. */
export type Deps = {
  settings: Settings;
  db: Database;
  responseWriter: ResponseWriter;
  submitLimiter: SubmitLimiter;
  /** One import after the other on Node; on Workers at once, since no request may wait for another's work there. */
  runImport: RunInTurn;
  /** The civil day in the deployment's time zone. */
  today(): Day;
  newSurveyId(): string;
  newRequestId(): string;
  newSubmissionId(): string;
  randomBytes(length: number): Uint8Array;
  sha256(...parts: Uint8Array[]): Uint8Array;
  /** Built browser files by source name, for example `rate.js` → `/assets/rate-1a2b3c.js`. */
  assets: Readonly<Record<string, string>>;
  /** What keeps the service from being ready; empty when nothing does. */
  storageFaults(): Promise<readonly StorageFault[]>;
};

/** Who asks: an official with a token, or anyone. */
export type Caller = { kind: "administrator"; actor: string } | { kind: "public" };
