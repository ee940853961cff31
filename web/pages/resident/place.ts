import type { Locale } from "../../../src/core/local-text.ts";

/** Where a resident's page stands: by itself, or in a frame on pages of the sites that its link lists. */
export type Place = {
  /** The form's own path, without a query. */
  path: string;
  /** The listed sites, separated by blanks, told to the script that keeps the frame as high as the page; null outside. */
  frameOrigins: string | null;
  frameScript: string | null;
  /** Whether it is read in large type: the address says so, and the pages that follow from it. */
  isBig: boolean;
};

/** An answer that the form's address carries. */
export type CarriedAnswer = { name: string; value: string };

type Target = { page?: "/thanks"; isBig?: boolean; receipt?: string; carried?: readonly CarriedAnswer[] };

/** The address of a page of this place: the form where none is named, in the size of type that was chosen. */
export function placeHref(
  place: Place,
  lang: Locale,
  { page, isBig = place.isBig, receipt, carried = [] }: Target = {},
): string {
  const answers = Object.fromEntries(carried.map(({ name, value }) => [name, value]));
  const query = { ...answers, lang, ...(receipt && { receipt }), ...(isBig && { big: "1" }) };
  return `${place.path}${page ?? ""}?${new URLSearchParams(query)}`;
}
