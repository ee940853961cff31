import { type CellMapping, type MappedQuestion, mappingKey } from "./cell-mapping.ts";
import type { TallyRow } from "./counts.ts";

/** Where a revision's question stands: its system (questions and indicators that feed one another), and in which edition. */
export type Edition = { system: string; edition: number };

type Unnumbered = Omit<MappedQuestion, keyof Edition>;

/**
 * The mapping with editions: a survey's questions in one system begin a new one together, by revision, once any of them
 * feeds something else, or by another version, or is for officials and was not, or the other way round.
 */
export function withEditions(mapping: ReadonlyMap<string, Unnumbered>): CellMapping {
  const systems = systemsOf(mapping);
  const states = new Map<string, string[]>();
  const places = [...mapping].map(([key, mapped]) => {
    const [survey = "", revision = "", question = ""] = key.split("\n");
    const system = systems.get(`${survey}\n${question}`) ?? question;
    const place = JSON.stringify([survey, system]);
    const state = states.get(`${place} ${revision}`) ?? [];
    states.set(`${place} ${revision}`, state);
    const fed = mapped.measures.map(({ measure, version }) => `${measure} ${version}`);
    state.push(JSON.stringify([question, mapped.isPublic, ...fed.toSorted()]));
    return { key, mapped, place, state, system, revision: Number(revision) };
  });
  const last = new Map<string, { signature: string; edition: number }>();
  return new Map(
    places
      .toSorted((one, other) => one.revision - other.revision)
      .map(({ key, mapped, place, state, system }) => {
        const signature = state.toSorted().join();
        const before = last.get(place);
        const edition = (before?.edition ?? 0) + (before?.signature === signature ? 0 : 1);
        last.set(place, { signature, edition });
        return [key, { ...mapped, system, edition }];
      }),
  );
}

/** The system of each `survey\nquestion`, named by one of its members. */
function systemsOf(mapping: ReadonlyMap<string, Unnumbered>): Map<string, string> {
  const systems = new Map<string, string>();
  const members = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    const [into, from] = [systems.get(one) ?? one, systems.get(other) ?? other];
    const all = members.get(into) ?? new Set([one]);
    members.set(into, all);
    for (const member of members.get(from) ?? [other]) {
      systems.set(member, into);
      all.add(member);
    }
    systems.set(one, into);
  };
  for (const [key, { measures }] of mapping) {
    const [survey = "", , question = ""] = key.split("\n");
    for (const { measure } of measures) {
      join(`${survey}\n${question}`, measure);
    }
  }
  return systems;
}

/** By system, what counts under some label: the edition of each survey, the version of each indicator. */
export type Editions = ReadonlyMap<string, SystemEditions>;

export type SystemEditions = {
  /** By survey or measure. */
  numbers: ReadonlyMap<string, number>;
  /** Surveys that count for officials only. */
  officialsOnly: ReadonlySet<string>;
};

/** Whether a row can count anywhere: given, and to a question. */
export function isCounted({ origin, question }: TallyRow): boolean {
  return origin === "given" && question !== "";
}

/** The newest of everything that any of the rows was given under: under one label no other counts. */
export function newestEditions(rows: Iterable<TallyRow>, mapping: CellMapping): Editions {
  const systems = new Map<string, { numbers: Map<string, number>; officialsOnly: Set<string> }>();
  const seen = new Map<MappedQuestion, string>();
  for (const row of rows) {
    const mapped = isCounted(row) ? mapping.get(mappingKey(row.survey, row.revision, row.question)) : undefined;
    if (mapped) {
      seen.set(mapped, row.survey);
    }
  }
  for (const [mapped, survey] of seen) {
    const own = systems.get(mapped.system) ?? { numbers: new Map(), officialsOnly: new Set() };
    systems.set(mapped.system, own);
    for (const [name, number] of numbersOf(mapped, survey)) {
      own.numbers.set(name, Math.max(number, own.numbers.get(name) ?? 0));
    }
  }
  for (const [mapped, survey] of seen) {
    if (!mapped.isPublic && systems.get(mapped.system)?.numbers.get(survey) === mapped.edition) {
      systems.get(mapped.system)?.officialsOnly.add(survey);
    }
  }
  return systems;
}

/** Whether a survey's answers to a question are of these editions in all that they feed: else they count in nothing. */
export function isOfEditions(mapped: MappedQuestion, survey: string, editions: Editions): boolean {
  const numbers = editions.get(mapped.system)?.numbers;
  return numbersOf(mapped, survey).every(([name, number]) => (numbers?.get(name) ?? number) === number);
}

/** Whether what counts under a label has these numbers, where it has any. */
export function isSameEdition(editions: Editions, numbers: ReadonlyMap<string, number>, system: string): boolean {
  return [...(editions.get(system)?.numbers ?? [])].every(([name, number]) => (numbers.get(name) ?? number) === number);
}

/** The newest number of every survey and measure of a system. */
export function newestIn(all: readonly Editions[], system: string): Map<string, number> {
  const newest = new Map<string, number>();
  for (const [name, number] of all.flatMap((editions) => [...(editions.get(system)?.numbers ?? [])])) {
    newest.set(name, Math.max(number, newest.get(name) ?? 0));
  }
  return newest;
}

function numbersOf({ edition, measures }: MappedQuestion, survey: string): [string, number][] {
  return [[survey, edition], ...measures.map(({ measure, version }): [string, number] => [measure, version])];
}
