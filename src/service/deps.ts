import type { Grant } from "../core/accounts/role.ts";
import type { Day } from "../core/figures/period.ts";
import type { Locale } from "../core/local-text.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database } from "../store/database.ts";
import type { Person } from "../store/people.ts";
import type { SignInLimiter } from "./accounts/sign-in-limiter.ts";
import type { RunInTurn } from "./imports/run-in-turn.ts";
import type { ProofOfWork } from "./responses/proof-of-work.ts";
import type { UnprovenDays } from "./responses/unproven-days.ts";

/** What stores answers: a group-committing queue on Node, one batch per request on Workers. */
export type ResponseWriter = {
  /**
   * Resolves once the response is on disk. "already_there" when its key was stored before (a retry that overtook
   * the first try), "code_used" when its one-time code was spent before, "overloaded" when the queue is full: nothing was stored then.
   */
  append(response: NewResponse): Promise<"stored" | "already_there" | "code_used" | "overloaded">;
  /** Resolves when what was stored until now, or the answer of this key, is counted and stands where answers are looked up. */
  settle(key?: Uint8Array): Promise<void>;
  /** Resolves when nothing waits any more; later calls of append answer "overloaded". */
  drain(): Promise<void>;
};

/** Counts answers per address prefix and survey, in memory, under a key of the day. */
export type SubmitLimiter = {
  /** Counts one; seconds to wait, or null when it is within the limit. */
  check(survey: string, address: string | null): number | null;
  /** The same for what a page's form sends over the limit without proof, up to ten times the limit. */
  checkUnproven(survey: string, address: string | null): number | null;
  /** Whether the next one would be over the limit; counts nothing, and costs nothing while nobody is over it. */
  isOver(survey: string, address: string | null): boolean;
};

/** Passwords, where the runtime can hash them at full strength. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** Whether it is the one that was hashed; false for no hash, after the same work. */
  verify(password: string, hash: string | null): Promise<boolean>;
};

/** A page as PDF, on paper of the size that the page names. */
export type PrintPdf = (html: string) => Promise<Uint8Array<ArrayBuffer>>;

/** An OpenID provider whose people may sign in here once they were invited. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string | null };

export type Settings = {
  baseUrl: string;
  timeZone: string;
  defaultLocale: Locale;
  adminToken: string | null;
  trustedProxies: number;
  releaseGraceDays: number;
  isDemo: boolean;
  /** Whether people may sign in over plain http from other machines. */
  isHttpAllowed: boolean;
  oidc: OidcSettings | null;
  /** Sites whose pages may show charts in a frame. */
  embedOrigins: readonly string[];
};

export type SealingKeys = { publicKey: string; privateKey: string };

export type StorageFault = "database" | "migrations" | "disk";

/** Everything the services need from outside: the database, the clock, the dice. */
export type Deps = {
  settings: Settings;
  db: Database;
  responseWriter: ResponseWriter;
  submitLimiter: SubmitLimiter;
  proofOfWork: ProofOfWork;
  unprovenDays: UnprovenDays;
  signInLimiter: SignInLimiter;
  /** null on Workers. */
  passwords: Passwords | null;
  /** null on Workers, and where there is no browser that prints. */
  printPdf: PrintPdf | null;
  /** One import after the other on Node; on Workers at once, since no request may wait for another's work there. */
  runImport: RunInTurn;
  /** The civil day in the deployment's time zone. */
  today(): Day;
  /** The time in milliseconds, for sessions, codes and the acts of officials; never beside an answer. */
  nowMs(): number;
  newSurveyId(): string;
  newRequestId(): string;
  newSubmissionId(): string;
  randomBytes(length: number): Uint8Array;
  /** A pair of P-256 keys to which kiosks seal: the public one as 65 raw bytes in base64url, the private one as JWK. */
  newSealingKeys(): Promise<SealingKeys>;
  /** A text stands for its UTF-8 bytes. */
  sha256(...parts: (Uint8Array | string)[]): Uint8Array;
  /** Built browser files by source name, for example `rate.js` → `/assets/rate-1a2b3c.js`. */
  assets: Readonly<Record<string, string>>;
  /** Takes what was deleted off the disk at once; does nothing where the database is another's. */
  forgetDeleted(): Promise<void>;
  /** What keeps the service from being ready; empty when nothing does. */
  storageFaults(): Promise<readonly StorageFault[]>;
};

/**
 * Who asks: an official with a token or signed in, with the roles they hold, or anyone. `actor` is what their acts are
 * recorded under: a person's id, `token:` and an id, or `administrator` for ADMIN_TOKEN.
 */
export type Official = { kind: "official"; actor: string; person: Person | null; grants: readonly Grant[] };
/** Who does what: `act` is the name under which it goes into the audit trail. */
export type Doing = { actor: string; act: string };
/** An official in the course of a request. */
export type ActingOfficial = Official & Doing;
export type Caller = Official | { kind: "public"; refusal?: "cross_site" };
