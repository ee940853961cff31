import type { PlateFormat } from "../../src/core/links/plate-formats.ts";

/** Words of a survey's links: made in bulk, and what stands beside each. */
export type LinksMessages = {
  bulk: {
    open: string;
    title: string;
    text: string;
    units: string;
    channels: string;
    channelsHint: string;
    byStaff: string;
    classes: string;
    classesHint: string;
    days: string;
    daysHint: string;
    opensOn: string;
    closesOn: string;
    status: string;
    trial: string;
    trialHint: string;
    isOpen: string;
    isOpenHint: string;
    make: string;
    back: string;
    faults: string;
    noUnit: string;
    noChannel: string;
    tooMany: string;
    badDays: string;
    badClass: string;
  };
  address: {
    open: string;
    title: string;
    text: string;
    ask: string;
    preset: string;
    presetHint: string;
    hidden: string;
    hiddenHint: string;
    notHideable: string;
    none: string;
    submit: string;
    saved: string;
    examples: string;
    examplesText: string;
    together: string;
    togetherText: string;
    copy: string;
    copied: string;
  };
  sites: {
    title: string;
    text: string;
    label: string;
    hint: string;
    submit: string;
    bad: string;
    page: string;
    open: string;
  };
  figure: {
    head: string;
    none: string;
    of(value: string, period: string, answers: string): string;
    /** Whose figure it is. */
    note(indicator: string): string;
  };
  /** Whether a printed code was scanned while on trial. */
  scan: { seen: string; missing: string; needed: string };
  /** Codes on paper, and as pictures. */
  posters: {
    format: string;
    formats: Record<PlateFormat, string>;
    papers: Record<PlateFormat, string>;
    count(codes: number, sheets: number, paper: string): string;
    print: Record<PlateFormat, string>;
    pdf: string;
    download: string;
    downloadHint: string;
    line: string;
    lineHint: string;
    lineFaults: { too_long: string; lure: string };
    telephone: string;
    update: string;
    pictures: string;
    picturesHint: string;
  };
};
