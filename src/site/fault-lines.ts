import type { FaultLine } from "../../web/pages/tables/fault-list.tsx";
import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";

/** A refusal in lines: each cell or field at fault, or what is wrong with the whole. */
export function faultLines({ reason, cells = [], errors = [] }: Refusal, locale: Locale): FaultLine[] {
  const lines = [
    ...cells.map(({ sheet, cell, ...fault }) => ({
      ...{ where: [sheet, cell].filter(Boolean).join("!"), why: fieldDetail({ pointer: "", ...fault }, locale) },
    })),
    ...errors.map((error) => ({ where: "", why: fieldDetail(error, locale) })),
  ];
  return lines.length > 0 ? lines : [{ where: "", why: PROBLEMS[reason].title[locale] }];
}
