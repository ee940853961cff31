/** One question's value: number (rating, number), string (choice, text, date), list (choices, ranking, reasons), or matrix rows. */
export type AnswerValue = string | number | readonly string[] | Readonly<Record<string, number>>;

/** Answers by key: a question id, `question.reasons` or `question.other`. Blank answers are absent. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Answers as accepted: closed ones, and the texts (text questions and `q.other`) in question order. */
export type AcceptedAnswers = { closed: Answers; texts: readonly { field: string; text: string }[] };

export const CHANNELS = ["qr", "widget", "kiosk", "web", "sms", "phone", "paper", "visit", "import"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Strongest first; `figures` are imported figures. Never pooled in one figure. */
export const PROOF_CLASSES = ["blind", "token", "entered", "open", "imported", "figures"] as const;
export type ProofClass = (typeof PROOF_CLASSES)[number];
export type ResponseProof = Exclude<ProofClass, "figures">;

export const ORIGINS = ["given", "default", "reasked"] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a response is known by beside its answers; all that the commitment binds. */
export type ResponseDimensions = {
  readonly survey: string;
  readonly revision: number;
  readonly day: string;
  readonly unit: string;
  readonly link: string | null;
  readonly channel: Channel;
  readonly respondentClass: string | null;
  readonly proof: ResponseProof;
  readonly origin: Origin;
  readonly round: number;
};
