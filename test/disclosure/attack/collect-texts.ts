import * as z from "zod";
import { monthsOf, parsePeriod } from "../../../src/core/figures/period.ts";
import { treeOfMonth } from "./district.ts";
import type { FactBase } from "./facts.ts";
import type { Answer } from "./generate-answers.ts";
import type { Outsider } from "./outsider.ts";
import { isSmall } from "./peel.ts";
import { plan } from "./truth.ts";

const shape = z.strictObject({
  ...{ unit: z.unknown(), survey: z.string(), question: z.string(), proof: z.string(), period: z.string() },
  ...{
    span: z.array(z.string()).optional(),
    hasEarlier: z.boolean(),
    unitsBelow: z.number(),
    count: z.number(),
    withdrawn: z.number(),
  },
  ...{ items: z.array(z.string()), next: z.string().nullable() },
});

/** Texts that were read together: where, of which proof class and month, and word for word. */
export type ReadTexts = {
  holder: string;
  proof: string;
  period: string;
  /** Whether some are among them that no shown figure counts. */
  hasEarlier: boolean;
  texts: readonly string[];
};

/** By what is read, in the order of reading. */
export class TextBase {
  readonly groups = new Map<string, ReadTexts>();
  readonly oddities: string[] = [];

  /** A group that was read before may only have grown by ten texts and more, or lost none. */
  keep(group: ReadTexts): void {
    const name = [group.holder, group.proof, group.period].join(" ");
    const before = this.groups.get(name)?.texts ?? [];
    const added = group.texts.filter((text) => !before.includes(text));
    const isLess = before.some((text) => !group.texts.includes(text));
    if (group.texts.length < 10 || (before.length > 0 && (isLess || isSmall(added.length)))) {
      this.oddities.push(`${name}: ${before.length} texts before, now ${group.texts.length}`);
    }
    this.groups.set(name, group);
  }
}

/** One who may read comments asks for those of a unit and month; the export and the page must say the same. */
export async function collectTexts(
  { facts, ask, look }: Outsider,
  base: TextBase,
  { unit, month, survey }: { unit: string; month: string; survey: string },
): Promise<void> {
  for (const proof of ["open", "entered"]) {
    const query = `survey=${survey}&question=comment&proof=${proof}&at=${month}`;
    const path = `/api/v1/units/${unit}/texts?${query}&limit=200`;
    const reply = await ask(path);
    const parsed = shape.safeParse(reply);
    if (reply === null) {
      continue;
    }
    if (!parsed.success || parsed.data.next !== null || parsed.data.items.length !== parsed.data.count) {
      facts.wonder(`${path}: ${parsed.error?.message ?? "not all on one page"}`);
      continue;
    }
    const texts = parsed.data.items;
    base.keep({ holder: unit, proof, period: month, hasEarlier: parsed.data.hasEarlier, texts });
    if (base.groups.size % PAGES === 0) {
      const files = [
        await look(`/api/v1/units/${unit}/texts/export?${query}`),
        await look(`/admin/units/${unit}/texts?${query}`),
      ];
      const said = files.map((file) => new Set(file.match(/\b(?:d|s\d(?:c\d)?) \d{5,9}\b/g)).size);
      if (said.some((count, at) => count !== (at === 0 ? texts.length : Math.min(100, texts.length)))) {
        facts.wonder(`${path}: ${texts.length} texts, exported and on the page ${said}`);
      }
    }
  }
}

/** Of so many groups one is read as a file and on its page too. */
const PAGES = 5;

/**
 * What groups of texts tell: a text in two groups, or another proof class's; and shown counts of texts that are more by
 * 1–9 than the groups that lie in them.
 */
export function textFaults(base: TextBase, facts: FactBase, answers: readonly Answer[]): string[] {
  const places = new Map(
    answers.flatMap(({ way, day, answers: { comment } }) => {
      return comment === undefined
        ? []
        : [[String(comment), { unit: way.unit, proof: way.proof, month: day.slice(0, 7) }] as const];
    }),
  );
  const groups = [...base.groups.values()];
  const counted = groups.filter(({ hasEarlier }) => !hasEarlier);
  const seen = new Map<string, string>();
  const faults = groups.flatMap(({ holder, proof, period, texts }) =>
    texts.flatMap((text) => {
      const name = [holder, proof, period].join(" ");
      const [place, before] = [places.get(text), seen.get(text)];
      seen.set(text, name);
      const isInside = place && treeOfMonth(plan, place.month).subtreeOf(holder).includes(place.unit);
      return before !== undefined || !isInside || place.proof !== proof || place.month > period
        ? [`${name}: ${text}, ${before}`]
        : [];
    }),
  );
  return [...faults, ...smallLeftovers(counted, facts, places)];
}

type Place = { unit: string; proof: string; month: string };

function smallLeftovers(groups: readonly ReadTexts[], facts: FactBase, places: ReadonlyMap<string, Place>): string[] {
  return [...facts.all()].flatMap(({ address, seen }) => {
    const { measure, unit, proof, kind, period } = address;
    // Longer periods add up the months that are shown.
    if (measure !== "main:comment" || kind !== "month") {
      return [];
    }
    const calendar = parsePeriod(kind, period);
    return seen.flatMap(({ span, valid }) => {
      const months = span ?? (calendar ? monthsOf(calendar) : []);
      const isIn = (text: string) => {
        const place = places.get(text);
        return (
          place && months.includes(place.month) && treeOfMonth(plan, place.month).subtreeOf(unit).includes(place.unit)
        );
      };
      const inside = groups.filter((group) => group.proof === proof && group.texts.every(isIn));
      const left = inside.reduce((rest, { texts }) => rest - texts.length, valid);
      return left < 0 || isSmall(left)
        ? [`${JSON.stringify(address)}: ${valid} texts, ${left} of them in no group`]
        : [];
    });
  });
}
