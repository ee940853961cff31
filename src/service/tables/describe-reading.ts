import type { ComparedValue, ReadPreview } from "./table-preview.ts";

/** What was read of a table, flat as it is answered and drawn. */
export function describeReading({ compared, leftOut, notes }: ReadPreview) {
  return { values: compared.map(describeValue), leftOut: [...leftOut], notes: [...notes] };
}

function describeValue({ state, value, from, beside }: ComparedValue) {
  const { cell, unit, indicator, period } = value;
  const content =
    value.kind === "figure"
      ? { figure: { favourable: value.favourable, valid: value.valid, recovered: value.recovered } }
      : { quoted: { printed: value.printed } };
  return { cell, unit, indicator, period: period.key, state, ...content, from, beside };
}
