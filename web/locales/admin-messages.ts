import type { TemplateKey } from "../../src/core/surveys/templates.ts";

/** Every text of the officials' frame, its first page and the steps that start a poll. */
export type AdminMessages = {
  nav: { surveys: string; units: string; results: string; matters: string; label: string };
  signOut: string;
  publicPage: string;
  home: {
    title: string;
    nothing: string;
    trial(title: string, count: number): string;
    draft(title: string): string;
    next(month: string, day: string): string;
    noUnits: string;
    noSurveys: string;
    start: string;
    /** What changed with the last released month. */
    news: {
      title(month: string): string;
      none(compared: number): string;
      rest(compared: number): string;
      nothing: string;
      more(count: number): string;
      of(unit: string, sentence: string): string;
    };
    late(name: string, month: string): string;
    more: { title: string; people: string; tokens: string; trail: string; tables: string; profile: string };
  };
  surveys: {
    title: string;
    start: string;
    none: string;
    name: string;
    links: string;
    results: string;
    isPublic: string;
    forOfficials: string;
    draft: string;
    counts: {
      trial(count: number): string;
      open(count: number): string;
      paused(count: number): string;
      closed(count: number): string;
    };
    noLinks: string;
  };
  results: { title: string; text: string; none: string };
  matters: { title: string; text: string };
  poll: PollMessages;
};

export type PollMessages = {
  steps: { label: string; template: string; units: string; dates: string; print: string };
  back: string;
  next: string;
  template: {
    title: string;
    text: string;
    choices: Record<TemplateKey, string>;
    questions(count: number): string;
    name: string;
    nameHint: string;
  };
  units: { title: string; text: string; none: string; missing: string };
  dates: { title: string; text: string; opensOn: string; closesOn: string; update: string; wrong: string };
  estimate: {
    title: string;
    reach(expected: number, known: number, min: number): string;
    unknown(count: number): string;
    allUnknown: string;
    change(points: string): string;
    noChange: string;
    longer(days: number): string;
    fewer(count: number): string;
    takeLonger: string;
    takeFewer: string;
    basis: string;
  };
  publish: {
    title: string;
    text: string;
    results: string;
    isPublic: string;
    isPublicHint: string;
    forOfficials: string;
    forOfficialsHint: string;
    /** The same where everyone sees them now. */
    hideHint: string;
    imprint: string;
    organiser: string;
    organiserHint: string;
    contact: string;
    contactHint: string;
    purpose: string;
    privacy: string;
    approval: string;
    approvalHint: string;
    tableNumber: string;
    approvedBy: string;
    approvalNumber: string;
    validUntil: string;
    make: string;
    missing: string;
  };
  /** What may be said anew of a survey that is made, or is said first of a draft. */
  publication: {
    title: string;
    text: string;
    publishTitle: string;
    publishText: string;
    draft: string;
    publish: string;
    save: string;
    back: string;
  };
  made: {
    text(count: number, units: number): string;
    print: string;
    publish: string;
    change: string;
    open(count: number): string;
    openHint: string;
    unit: string;
    code: string;
    state: string;
    states: { trial: string; open: string; not_open_yet: string; paused: string; closed: string };
    days(from: string | null, to: string | null): string;
    try: string;
    /** What can be done to one code. */
    acts: {
      pause: string;
      open: string;
      close: string;
      repoint: string;
      label: string;
      of(act: string, unit: string): string;
    };
  };
  /** One code, used for another unit or survey. */
  repoint: {
    title(code: string): string;
    now(unit: string, survey: string): string;
    unit: string;
    survey: string;
    text(unit: string): string;
    told: string;
    same: string;
    submit: string;
    back: string;
  };
  plates: {
    title: string;
    scan: string;
    typeIn(address: string, code: string): string;
    until(day: string): string;
    trial: string;
    anonymous: string;
    anonymousText: string;
    refusedTitle: string;
    refused(address: string): string;
    refusedWhy: Record<"loopback" | "private" | "http", string>;
    confirm: string;
    none: string;
  };
};

/** Who asks and why, on the resident's page, the poster and the paper. */
export type ImprintMessages = {
  organiser(name: string): string;
  contact(text: string): string;
  purpose(text: string): string;
  tableNumber(text: string): string;
  approvedBy(text: string): string;
  approvalNumber(text: string): string;
  validUntil(day: string): string;
};
