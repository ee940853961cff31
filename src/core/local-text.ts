/** A text in one or several languages, by BCP 47 tag; a bare string serves every language. */
export type LocalText = string | Readonly<Record<string, string>>;

export type Locale = "zh-CN" | "en";

/** The text in `locale`, else in the same language, else in Chinese, else whatever there is. */
export function textIn(text: LocalText, locale: string): string {
  if (typeof text === "string") {
    return text;
  }
  const tag = tagOf(text, locale);
  return (tag && text[tag]) ?? text["zh-CN"] ?? Object.values(text)[0] ?? "";
}

/**
 * `text` as a reader in `locale` says it anew: a bare string is replaced for every language, a text in several keeps the
 * others and gains this one where it has none. Unchanged when the reader says what they were shown.
 */
export function saidAnew(text: LocalText, locale: string, said: string): LocalText {
  if (said === textIn(text, locale)) {
    return text;
  }
  return typeof text === "string" ? said : { ...text, [tagOf(text, locale) ?? locale]: said };
}

/** The tag of `locale`, else of the same language; undefined when the text has neither. */
function tagOf(text: Readonly<Record<string, string>>, locale: string): string | undefined {
  const language = locale.split("-")[0] ?? locale;
  return text[locale] === undefined ? Object.keys(text).find((tag) => tag.split("-")[0] === language) : locale;
}
