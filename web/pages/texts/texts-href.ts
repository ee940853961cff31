import type { FrameContext } from "../admin/frame.tsx";

/** The query of the page, without the language. */
export type TextsAddress = {
  survey?: string | undefined;
  question?: string | undefined;
  proof?: string | undefined;
  at?: string | undefined;
  q?: string | undefined;
  page?: string | undefined;
};

type Place = Pick<FrameContext, "base" | "lang">;

/** The page of a unit's texts. */
export function textsHref({ base, lang }: Place, unit: string, address: TextsAddress): string {
  return `${base}/admin/units/${encodeURIComponent(unit)}/texts?${queryOf({ ...address, lang })}`;
}

/** The same group as CSV. */
export function exportHref({ base }: Place, unit: string, { survey, question, proof, at }: TextsAddress): string {
  return `${base}/api/v1/units/${encodeURIComponent(unit)}/texts/export?${queryOf({ survey, question, proof, at })}`;
}

function queryOf(query: Readonly<Record<string, string | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
