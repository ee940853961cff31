/** Words of the page on which officials read what people wrote. */
export type TextsMessages = {
  title: string;
  /** Of which units' texts the group is. */
  ofUnit(unit: string): string;
  ofUnits(unit: string, below: number): string;
  rule: string;
  /** That texts of earlier months are among them. */
  hasEarlier: string;
  counted(count: number): string;
  found(count: number, all: number, words: string): string;
  withdrawn(count: number): string;
  pages: { label: string; previous: string; next: string; place(page: number, pages: number): string };
  questions: string;
  other(question: string): string;
  proofs: string;
  waves: string;
  search: { label: string; submit: string; all: string; none(words: string): string };
  words: { title: string; text(min: number): string; sample(count: number): string; count(texts: number): string };
  csv: string;
  csvNote: string;
  none: string;
  noneText: string;
  above(unit: string): string;
  /** The way to them, as it is read aloud. */
  of(unit: string): string;
  /** Names of characters that do not show, by code. */
  unseen: Readonly<Record<string, string>>;
  unseenNote: string;
};
