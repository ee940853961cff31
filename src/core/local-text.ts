/** A text in one or several languages, by BCP 47 tag; a bare string serves every language. */
export type LocalText = string | Readonly<Record<string, string>>;

export type Locale = "zh-CN" | "en";

/** The text in `locale`, else in the same language, else in Chinese, else whatever there is. */
export function textIn(text: LocalText, locale: string): string {
  if (typeof text === "string") {
    return text;
  }
  const language = locale.split("-")[0] ?? locale;
  const sameLanguage = Object.keys(text).find((tag) => tag.split("-")[0] === language);
  return text[locale] ?? (sameLanguage && text[sameLanguage]) ?? text["zh-CN"] ?? Object.values(text)[0] ?? "";
}
