/** Words of the pages on which one-time codes are made and printed, and of the one on which they are cast. */
export type CodesMessages = {
  title: string;
  open: string;
  text: string;
  box: { title: string; text: string };
  none: string;
  make: string;
  links: string;
  linksHint: string;
  count: string;
  countHint(max: number): string;
  name: string;
  nameHint: string;
  submit: string;
  back: string;
  faults: { links: string; count: string };
  batches: {
    title: string;
    row(count: number, links: number, day: string): string;
    more: string;
    moreOf(name: string): string;
  };
  turnout: {
    title: string;
    text: string;
    on(day: string): string;
    told(invited: number, cast: number, percent: string): string;
    withheld: string;
    toldAt(unit: string): string;
  };
  made: {
    title(count: number): string;
    once: string;
    print: string;
    file: string;
    fileHeads: { code: string; address: string };
    back: string;
  };
  card: { title: string; scan: string; or(address: string): string; once: string };
  electorate: { title: string; text: string; code: string };
  proof: { legend: string; open: string; openHint: string; token: string; tokenHint: string };
};
