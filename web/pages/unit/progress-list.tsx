import type { RankedGroup, RankedUnit, Ranking } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { byGroup, groupName } from "./by-group.ts";
import type { ChartAxis } from "./chart-axis.ts";
import { differenceAxis, place, signed } from "./list-axis.ts";
import { ListScale } from "./list-scale.tsx";
import { periodName } from "./period-words.ts";
import { type LinkContext, ownHref, unitHref } from "./unit-href.ts";

type Moved = RankedUnit & {
  change: NonNullable<RankedUnit["change"]>;
  progress: NonNullable<RankedUnit["progress"]>;
};

/** With more units than this they are listed on request, so that the page comes soon. */
const LIGHT_MAX = 60;

/** `groups`: those in which the units may be compared; [] where all may be. */
type Props = {
  ranking: Ranking;
  code: string;
  groups: readonly RankedGroup[];
  links: LinkContext;
  words: UnitMessages;
  locale: Locale;
};

/** How far each unit moved since the list's common start, the most first; nothing for fewer than two, or all at 100%. */
export function ProgressList({ ranking, code, groups, links, words, locale }: Props) {
  const moved = ranking.units.filter(isMoved).toSorted((one, other) => other.change.difference - one.change.difference);
  const { since, at } = ranking;
  if (moved.length < 2 || ranking.pinned || since === null || at === null) {
    return null;
  }
  if (moved.length > LIGHT_MAX && links.own?.more !== "1") {
    return (
      <p>
        <a href={`${ownHref(links, code, { more: "1" })}#progress`}>{words.children.progressLater(moved.length)}</a>
      </p>
    );
  }
  const axis = differenceAxis(moved.map(({ change }) => change));
  return (
    <section class="progress" id="progress">
      <h3>{words.readings.list.progress(words.period.fromTo(periodName(since), periodName(at)))}</h3>
      <p class="note">{words.readings.list.progressNote}</p>
      {byGroup(moved, groups).map(({ group, units }, index) => (
        <>
          {group && <h4>{groupName(group.name, words)}</h4>}
          <div class="ranked">
            <ListScale id={group ? `moves-${index + 1}` : "moves"} axis={axis}>
              {units.map((unit) => (
                <Row
                  {...{ unit, axis, words, locale }}
                  id={group ? `moves-${index + 1}` : "moves"}
                  href={unitHref(links, unit.code)}
                  isRanked={group === null}
                />
              ))}
            </ListScale>
          </div>
        </>
      ))}
    </section>
  );
}

type RowProps = {
  id: string;
  unit: Moved;
  axis: ChartAxis;
  href: string;
  isRanked: boolean;
  words: UnitMessages;
  locale: Locale;
};

function Row({ id, unit, axis, href, isRanked, words, locale }: RowProps) {
  const { change, progress } = unit;
  const { list } = words.readings;
  const at = (value: number) => place(value * 100, axis);
  return (
    <li>
      <a href={href}>{textIn(unit.name, locale)}</a>
      <svg aria-hidden="true">
        <use href={`#${id}`} />
        <line x1={at(change.low)} x2={at(change.high)} y1="50%" y2="50%" />
        <circle class={change.verdict === "indistinct" ? "open" : ""} cx={at(change.difference)} cy="50%" r="4.5" />
      </svg>
      <b>{signed(change.difference * 100, 1)}</b>
      <i>{words.interval(signed(change.low * 100, 1), signed(change.high * 100, 1))}</i>
      <i>{list.answers(words.number(change.earlier.valid), words.number(change.later.valid))}</i>
      <i>
        {list.verdict[change.verdict]}
        {isRanked && ` · ${words.children.rank(progress.rankLow, progress.rankHigh)}`}
      </i>
    </li>
  );
}

function isMoved(unit: RankedUnit): unit is Moved {
  return unit.change !== null && unit.progress !== null;
}
