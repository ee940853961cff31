import type { UnitBeside } from "../../../src/core/figures/unit-beside.ts";
import type { ChainStep } from "../../../src/core/samples/callback-chain.ts";
import type { ShownCount } from "../../../src/core/samples/shown-chain.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { percent } from "./figure-words.ts";
import { periodText } from "./period-words.ts";

export type Chain = NonNullable<UnitBeside["chain"]>;
type Row = ShownCount & { name: string; of: string; isReason: boolean; isLeftOut: boolean };

/** What stands between the matters handled and the valid answers, and how many were left out. */
export function ChainSection({ chain, period, words }: { chain: Chain; period: string; words: UnitMessages }) {
  const told = words.beside.chain;
  const rows = chainRows(chain, words);
  const whole = chain.shown.steps.handled.count;
  return (
    <section class="chain">
      <h2>{told.title(periodText(period, words))}</h2>
      <p class="sub">{excludedText(chain, words)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{told.columns.step}</th>
            <th scope="col">{told.columns.count}</th>
            <th scope="col">{told.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ChainRow row={row} whole={whole} words={words} />
          ))}
        </tbody>
      </table>
      {rows.some(({ count }) => count === null) && <p class="note">{told.hiddenNote}</p>}
      {chain.correction && <p class="note">{told.corrected(chain.correction)}</p>}
    </section>
  );
}

function ChainRow({ row, whole, words }: { row: Row; whole: number | null; words: UnitMessages }) {
  const { name, count, share, of, isReason, isLeftOut } = row;
  return (
    <tr class={isReason ? "part" : undefined}>
      <th scope="row">{name}</th>
      {count === null ? <td class="none">{words.beside.chain.hidden}</td> : <td>{words.number(count)}</td>}
      <td>
        <div class="share">
          {count !== null && whole !== null && whole > 0 && (
            <svg aria-hidden="true">
              <rect
                class={isLeftOut ? "out" : "in"}
                width={`${Math.round((count / whole) * 1000) / 10}%`}
                height="100%"
              />
            </svg>
          )}
          <span>
            {share !== null && (
              <>
                {percent(share)} <small>{of}</small>
              </>
            )}
          </span>
        </div>
      </td>
    </tr>
  );
}

/** The steps of a chain in their order, the reasons of leaving out between them. */
export function chainRows({ shown }: Chain, words: UnitMessages): Row[] {
  const { step, of, reason } = words.beside.chain;
  const { steps, excluded, excludedTotal } = shown;
  const common = { isReason: false, isLeftOut: false };
  const stepRow = (name: Exclude<ChainStep, "handled">): Row => ({
    ...{ name: step[name], of: of[name], ...steps[name] },
    ...common,
  });
  const reasons = excluded
    .filter(({ count }) => count !== 0)
    .map((one): Row => {
      const name = Object.hasOwn(reason, one.reason) ? (reason[one.reason] ?? one.reason) : one.reason;
      return { name, of: of.excluded, count: one.count, share: one.share, isReason: true, isLeftOut: true };
    });
  return [
    { name: step.handled, of: "", ...steps.handled, ...common },
    { name: step.excluded, of: of.excluded, ...excludedTotal, isReason: false, isLeftOut: true },
    ...reasons,
    ...(["eligible", "selected", "reached", "valid"] as const).map(stepRow),
  ];
}

/** How many matters were left out of the call-backs, as far as it is told. */
export function excludedText({ shown: { steps, excludedTotal } }: Chain, words: UnitMessages): string {
  const { count, share } = excludedTotal;
  const handled = steps.handled.count;
  if (count === null || handled === null) {
    return words.beside.chain.excludedHidden;
  }
  return count === 0 || share === null
    ? words.beside.chain.noneExcluded
    : words.beside.chain.excluded(words.number(count), percent(share), words.number(handled));
}
