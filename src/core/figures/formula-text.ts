import { type LocalText, textIn } from "../local-text.ts";
import type { IndicatorMeaning } from "../surveys/survey.ts";

type Words = {
  equals: string;
  plus: string;
  over: string;
  brackets: readonly [string, string];
  label: (text: string) => string;
  ratings: string;
  answers: string;
  favourable: string;
  correct: string;
  sumOfRatings: string;
  sumOfAnswers: string;
  promoters: string;
};

const CHINESE: Words = {
  equals: " = ",
  plus: "＋",
  over: " ÷ ",
  brackets: ["（", "）"],
  label: (text) => text,
  ratings: "有效评价",
  answers: "有效回答",
  favourable: "计入的回答",
  correct: "答对",
  sumOfRatings: "有效评价的分值之和",
  sumOfAnswers: "有效回答的数值之和",
  promoters: "（9–10 分的评价 − 0–6 分的评价）",
};

const ENGLISH: Words = {
  equals: " = ",
  plus: " + ",
  over: " ÷ ",
  brackets: ["(", ")"],
  label: lowerFirst,
  ratings: "valid ratings",
  answers: "valid answers",
  favourable: "favourable answers",
  correct: "correct answers",
  sumOfRatings: "sum of valid ratings",
  sumOfAnswers: "sum of valid answers",
  promoters: "(ratings of 9–10 − ratings of 0–6)",
};

/**
 * The formula of an indicator as printed beside its figures, in both languages:
 * `满意率 =（非常满意＋满意＋基本满意）÷ 有效评价`, `Satisfaction = (very satisfied + satisfied + …) ÷ valid ratings`.
 */
export function formulaText(name: LocalText, meaning: IndicatorMeaning): LocalText {
  return {
    // Full-width brackets bring their own space.
    "zh-CN": formulaIn("zh-CN", CHINESE, name, meaning).replace("= （", "=（").replace("） ÷", "）÷"),
    en: formulaIn("en", ENGLISH, name, meaning),
  };
}

function formulaIn(locale: string, words: Words, name: LocalText, meaning: IndicatorMeaning): string {
  const start = `${textIn(name, locale)}${words.equals}`;
  const hasLevels = meaning.values.some(({ value }) => /^-?\d+$/.test(value));
  const valid = hasLevels ? words.ratings : words.answers;
  switch (meaning.kind) {
    case "share":
      return `${start}${numeratorIn(locale, words, meaning)}${words.over}${valid}`;
    case "accuracy":
      return `${start}${words.correct}${words.over}${words.answers}`;
    case "mean":
      return `${start}${hasLevels ? words.sumOfRatings : words.sumOfAnswers}${words.over}${valid}`;
    case "nps":
      return `${start}${words.promoters}${words.over}${words.ratings} × 100`;
  }
}

function numeratorIn(locale: string, words: Words, meaning: IndicatorMeaning): string {
  const favourable = meaning.values.filter((value) => value.favourable);
  const labels = favourable.map(({ label }) => words.label(textIn(label, locale)));
  const [open, close] = words.brackets;
  return labels.length > 1 ? `${open}${labels.join(words.plus)}${close}` : (labels[0] ?? words.favourable);
}

/** A label inside a sentence; "I agree" and "NHS" keep their capitals. */
function lowerFirst(text: string): string {
  const [first = ""] = text.split(/\s/);
  return first === first.toUpperCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
