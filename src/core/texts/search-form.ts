const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const SPACES = /\s+/gu;

/**
 * A text as it is searched: without regard to case, to full and half width, to runs of blanks, or to characters that do
 * not show. Only for comparing; what was written stays as it is.
 * Source: Unicode Standard Annex #15 (NFKC).
 */
export function searchForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(SPACES, " ")
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(SPACES, " ")
    .trim();
}
