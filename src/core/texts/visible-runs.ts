/** Words as they stand, or one character that does not show: its code point, to be drawn as a mark. */
export type TextRun = { kind: "words"; text: string } | { kind: "unseen"; code: string };

// Everything that leaves no mark on paper, bidirectional controls included; line ends and tabs do what the writer meant.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const LAYOUT = new Set(["\n", "\r", "\t"]);
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}#*0-9]/u;
const SELECTORS = new Set(["\uFE0E", "\uFE0F", "\u200D"]);

/**
 * A text cut into what shows and what does not, in the order it was written; put together again, with the characters of
 * the codes, it is the very same text. Joiners and selectors inside a pictograph belong to it.
 * Source: Unicode Standard Annex #44 (Default_Ignorable_Code_Point), UTS #51 (emoji sequences), UAX #9 (controls).
 */
export function visibleRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  const characters = [...text];
  let words = "";
  const endWords = () => {
    if (words !== "") {
      runs.push({ kind: "words", text: words });
      words = "";
    }
  };
  characters.forEach((character, at) => {
    const isShown = LAYOUT.has(character) || !UNSEEN.test(character) || isOfPicture(characters, at);
    if (isShown) {
      words += character;
    } else {
      endWords();
      runs.push({ kind: "unseen", code: codeOf(character) });
    }
  });
  endWords();
  return runs;
}

function isOfPicture(characters: readonly string[], at: number): boolean {
  const [before = "", here = "", after = ""] = [characters[at - 1], characters[at], characters[at + 1]];
  if (!SELECTORS.has(here)) {
    return false;
  }
  const follows = PICTURE.test(before) || (before === "\uFE0F" && PICTURE.test(characters[at - 2] ?? ""));
  return here === "\u200D" ? follows && PICTURE.test(after) && !/[#*0-9]/.test(after) : PICTURE.test(before);
}

/** `U+202E`. */
function codeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}
