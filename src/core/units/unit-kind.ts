import { plainText } from "../tables/grid.ts";

/** What a unit's kind is called in Chinese, longest words first. */
const KINDS: readonly (readonly [word: string, kind: string])[] = [
  ["街道办事处", "street-office"],
  ["街道办", "street-office"],
  ["街道", "street-office"],
  ["居委会", "community"],
  ["社区", "community"],
  ["村委会", "village"],
  ["热线", "hotline"],
  ["窗口", "window"],
  ["医院", "hospital"],
  ["学校", "school"],
  ["部门", "department"],
  ["区县", "district"],
  ["乡镇", "township"],
  ["省", "province"],
  ["市", "city"],
  ["县", "county"],
  ["区", "district"],
  ["镇", "township"],
  ["乡", "township"],
  ["村", "village"],
  ["局", "department"],
];

/** The kind that a cell names, by its key or a usual Chinese word; null for any other text. */
export function readUnitKind(text: string): string | null {
  const plain = plainText(text).toLowerCase();
  return KINDS.find(([word]) => word === plain)?.[1] ?? (/^[a-z][a-z-]{0,31}$/.test(plain) ? plain : null);
}

/** The kind that a unit's name ends with; `unit` where it tells none. */
export function kindOfName(name: string): string {
  const plain = plainText(name).replaceAll(" ", "");
  return KINDS.find(([word]) => plain.endsWith(word))?.[1] ?? "unit";
}
