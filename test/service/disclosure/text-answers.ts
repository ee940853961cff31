import type { GateApp } from "./gate-app.ts";

export type TextsReply = {
  period: string;
  span?: string[];
  unitsBelow: number;
  count: number;
  withdrawn: number;
  items: string[];
  next: string | null;
};

/** Imports answers of one day, each with a text that begins with the code of its unit. */
export async function importTexts(app: GateApp, day: string, counts: Readonly<Record<string, number>>): Promise<void> {
  const lines = Object.entries(counts).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, index) => `${day},${unit},phone,${(index % 5) + 1},"${unit}：第 ${index} 条"`),
  );
  const body = ["day,unit,channel,overall,comment", ...lines].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${app.survey}/responses/import`, body);
  const text = await reply.text();
  if (reply.status !== 200 || JSON.parse(text).accepted !== lines.length) {
    throw new Error(`${reply.status} ${text}`);
  }
}
