import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { percent } from "./figure-words.ts";
import { orderedLevels, type Shade, shadesOf } from "./level-shades.ts";

type Props = {
  meaning: IndicatorMeaning;
  counts: Readonly<Record<string, number>>;
  words: UnitMessages;
  locale: Locale;
};

/** A share needs this much of the bar to hold its own label. */
const LABEL_SHARE_MIN = 0.085;

/** How the answers of one period are spread over the levels, with the count of every level in words. */
export function LevelBar({ meaning, counts, words, locale }: Props) {
  const levels = orderedLevels(meaning);
  const shades = shadesOf(meaning, levels);
  const shares = sharesOf(levels.map((level) => counts[level.value] ?? 0));
  const rows = levels.map((level, index) => ({
    label: capitalised(textIn(level.label, locale)),
    count: counts[level.value] ?? 0,
    shade: shades[index] ?? "neutral",
    start: shares.slice(0, index).reduce((sum, share) => sum + share, 0),
    share: shares[index] ?? 0,
  }));
  const side = betweenSides(rows);
  if (rows.length === 0 || shares.every((share) => share === 0)) {
    return null;
  }
  return (
    <div class="levels">
      <svg class="level-bar" width="100%" height="40" aria-hidden="true">
        {rows.map(
          (row) => row.share > 0 && <rect class={row.shade} x={at(row.start)} width={at(row.share)} height="40" />,
        )}
        {side !== null && (
          <>
            <line class="beside" x1={side} x2={side} y1="0" y2="40" />
            <line class="centre" x1={side} x2={side} y1="-5" y2="45" />
          </>
        )}
        {rows.map(
          (row) =>
            row.share >= LABEL_SHARE_MIN && (
              <text class={`on-${row.shade}`} x={at(row.start + row.share / 2)} y="25">
                {percent(row.share, 0)}
              </text>
            ),
        )}
      </svg>
      <ul class="level-key" aria-label={words.now.levels}>
        {rows.map((row) => (
          <li>
            <svg class="swatch" width="10" height="10" aria-hidden="true">
              <rect class={row.shade} width="10" height="10" />
            </svg>
            {row.label} <b>{words.number(row.count)}</b> <span>· {percent(row.share, 0)}</span>
          </li>
        ))}
      </ul>
      <Outside meaning={meaning} counts={counts} words={words} locale={locale} />
    </div>
  );
}

/** Where favourable levels end and the others begin; null where a neutral one stands between, or all are on one side. */
function betweenSides(rows: readonly { shade: Shade; start: number }[]): string | null {
  const first = rows.find(({ shade }, i) => shade.startsWith("u") && rows[i - 1]?.shade.startsWith("f"));
  return first ? at(first.start) : null;
}

/** “Don't know” and the like: never in the denominator, always told. */
function Outside({ meaning, counts, words, locale }: Props) {
  const outside = meaning.values.filter((value) => !value.valid);
  const count = outside.reduce((sum, value) => sum + (counts[value.value] ?? 0), 0);
  const total = meaning.values.reduce((sum, value) => sum + (counts[value.value] ?? 0), 0);
  if (count === 0) {
    return null;
  }
  const labels = outside.map((value) => textIn(value.label, locale)).join(words.separator);
  return <p class="aside">{words.now.outside(labels, words.number(count), percent(count / total))}</p>;
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}

function at(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
