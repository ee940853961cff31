const MONTHS = ["2024", "2025"].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
);

/** The figures of a city with `count` units below it, two years of each, as a table to import. */
function manyFigures(count: number): string {
  const rows = Array.from({ length: count }, (_, i) =>
    MONTHS.map((month, at) => {
      const valid = 90 + ((i * 37) % 400);
      return `${codeOf(i)},satisfaction,${month},${Math.round(valid * (0.6 + ((i * 13) % 30) / 100 + at / 300))},${valid},Call-backs`;
    }),
  );
  const city = MONTHS.map((month, at) => `city,satisfaction,${month},${34_000 + at * 250},48000,Call-backs`);
  return ["unit,indicator,period,favourable,valid,source", ...city, ...rows.flat(), ""].join("\n");
}

/** An administrator's call; a text is sent as CSV. */
export type Ask = (method: string, path: string, body: object | string) => Promise<Response>;

/** A city with `count` units below it, each with figures of two years. */
export async function stateManyUnits(ask: Ask, count: number): Promise<void> {
  const state = async (...call: Parameters<Ask>) => {
    const reply = await ask(...call);
    if (!reply.ok) {
      throw new Error(`${call[1]}: ${await reply.text()}`);
    }
  };
  await state("PUT", "/api/v1/units/city", { name: { "zh-CN": "临江市", en: "Linjiang" }, kind: "city" });
  for (let i = 0; i < count; i++) {
    const name = { "zh-CN": `第${i + 1}街道办事处`, en: `Street office ${i + 1}` };
    await state("PUT", `/api/v1/units/${codeOf(i)}`, { name, kind: "street", parent: "city" });
  }
  await state("PUT", "/api/v1/indicators/satisfaction", {
    name: { "zh-CN": "满意率", en: "Satisfaction" },
    formula: { "zh-CN": "满意率 = 满意 ÷ 有效评价", en: "Satisfied ÷ valid ratings" },
  });
  await state("POST", "/api/v1/figures/import", manyFigures(count));
}

function codeOf(index: number): string {
  return `street-${index + 1}`;
}
