import { APPRAISAL_MONTHS, DISTRICT_MONTHS } from "../../../db/demo/call-backs.ts";
import {
  APPRAISAL_SURVEY,
  CALL_BACK_SURVEY,
  QUOTED_RATES,
  RESPONSE_INDICATOR,
  WINDOW_SURVEY,
} from "../../../db/demo/surveys.ts";
import { UNDERTAKINGS } from "../../../db/demo/undertakings.ts";
import { DEMO_TARGETS, DEMO_UNITS } from "../../../db/demo/units.ts";
import type { Deps } from "../../service/deps.ts";
import { releaseClosedPeriods } from "../../service/disclosure/release-closed-periods.ts";
import { listLinks } from "../../store/links.ts";
import { quotedIndicators } from "../../store/quotations.ts";
import type { DemoDoor } from "./demo-door.ts";
import { handledOf, importChains, putThreeRates } from "./fill-three-rates.ts";
import { fillTown } from "./fill-town.ts";
import { monthKey } from "./month-key.ts";
import { apportion, planCallBacks, streetCounts } from "./plan-call-backs.ts";

const AT_ONCE = 200;
/** The last months in which the streets' response is told too. */
const STREET_MONTHS = 4;
const LIVE_ANSWER_COUNT = 19;
const LIVE_LEVELS = [5, 4, 4, 5, 3, 4, 2, 5, 4, 5, 4, 4, 5, 1, 5, 4, 3, 5, 4];

/** Fills an empty database with the demo district, ending with December of the last complete year; again it changes nothing. */
export async function fillDemo(deps: Deps, door: DemoDoor): Promise<void> {
  const lastYear = Number(deps.today().slice(0, 4)) - 1;
  if ((await quotedIndicators(deps.db, "beijing")).size === 0) {
    await putUnits(door);
    const callBacks = await publish(door, CALL_BACK_SURVEY);
    await enterCallBacks(deps, door, callBacks, lastYear);
    await fillTown(door, lastYear);
    await releaseClosedPeriods(deps);
    await importAppraisal(door, lastYear);
    await importResponseRate(door, lastYear);
    await importChains(door, lastYear);
    await putThreeRates(door, lastYear);
    const window = await publish(door, WINDOW_SURVEY);
    await door.send("POST", "/api/v1/links", { survey: window, unit: "hewan-hall", channel: "qr" });
    await importQuotations(door);
    await recordUndertakings(door, lastYear);
  }
  await fillLiveMonth(deps, door);
}

/** The code of the link that the visitor rates with. */
export async function demoLinkCode(deps: Deps): Promise<string> {
  const [link] = await listLinks(deps.db, { survey: null, unit: "hewan-hall", after: null, limit: 1 });
  if (!link) {
    throw new Error("demo: the hall has no link");
  }
  return link.code;
}

async function putUnits(door: DemoDoor): Promise<void> {
  for (const [code, chinese, english, kind, parent] of DEMO_UNITS) {
    const targets = code in DEMO_TARGETS ? DEMO_TARGETS[code as keyof typeof DEMO_TARGETS] : {};
    const name = { "zh-CN": chinese, en: english };
    await door.send("PUT", `/api/v1/units/${code}`, { name, kind, parent, targets });
  }
}

async function publish(door: DemoDoor, definition: object): Promise<string> {
  const { id } = await door.send<{ id: string }>("POST", "/api/v1/surveys", definition);
  await door.send("POST", `/api/v1/surveys/${id}/publish`, {});
  return id;
}

async function enterCallBacks(deps: Deps, door: DemoDoor, survey: string, lastYear: number): Promise<void> {
  const codes = new Map<string, string>();
  for (const link of await listLinks(deps.db, { survey, unit: null, after: null, limit: 100 })) {
    codes.set(link.unit, link.code);
  }
  for (let index = 0; index < DISTRICT_MONTHS.length; index += 1) {
    const month = monthKey(lastYear - 1 + Math.floor(index / 12), (index % 12) + 1);
    const planned = planCallBacks(index, month);
    for (const unit of new Set(planned.map((callBack) => callBack.unit))) {
      codes.set(unit, codes.get(unit) ?? (await newPhoneLink(door, survey, unit)));
    }
    for (let start = 0; start < planned.length; start += AT_ONCE) {
      const some = planned.slice(start, start + AT_ONCE);
      await Promise.all(
        some.map(({ unit, day, answers }, i) =>
          door.answer(codes.get(unit) ?? "", `call-back ${month} ${start + i}`, answers, day),
        ),
      );
    }
  }
}

async function newPhoneLink(door: DemoDoor, survey: string, unit: string): Promise<string> {
  const body = { survey, unit, channel: "phone" };
  return (await door.send<{ code: string }>("POST", "/api/v1/links", body)).code;
}

async function importAppraisal(door: DemoDoor, year: number): Promise<void> {
  const survey = await publish(door, APPRAISAL_SURVEY);
  const rows = APPRAISAL_MONTHS.flatMap(([valid, satisfied], index) =>
    Array.from({ length: valid }, (_, number) => {
      const level = number < satisfied ? [5, 4, 4, 5, 3][number % 5] : [2, 1, 2][number % 3];
      return `${monthKey(year, index + 1)}-${String((number % 28) + 1).padStart(2, "0")},liuyin,visit,${level}`;
    }),
  );
  const csv = ["day,unit,channel,appraisal", ...rows].join("\r\n");
  await door.send("POST", `/api/v1/surveys/${survey}/responses/import`, csv, "text/csv");
}

async function importResponseRate(door: DemoDoor, lastYear: number): Promise<void> {
  await door.send("PUT", "/api/v1/indicators/response", RESPONSE_INDICATOR);
  const rows = DISTRICT_MONTHS.flatMap(([valid], index) => {
    const month = monthKey(lastYear - 1 + Math.floor(index / 12), (index % 12) + 1);
    const handled = handledOf(valid);
    const streets = index < DISTRICT_MONTHS.length - STREET_MONTHS ? [] : streetCounts(index);
    const parts = apportion(
      handled,
      streets.map(({ valid: own }) => own),
    );
    const units = [["linjiang", handled] as const, ...streets.map(({ unit }, at) => [unit, parts[at] ?? 0] as const)];
    return units.map(([unit, count]) => `${unit},response,${month},${count},${count},演示数据`);
  });
  const csv = ["unit,indicator,period,favourable,valid,source", ...rows].join("\n");
  await door.send("POST", "/api/v1/figures/import", csv, "text/csv");
}

async function importQuotations(door: DemoDoor): Promise<void> {
  const csv = ["unit,indicator,period,printed,source", ...QUOTED_RATES.map((row) => row.join(","))].join("\n");
  await door.send("POST", "/api/v1/quotations/import", csv, "text/csv");
}

async function recordUndertakings(door: DemoDoor, lastYear: number): Promise<void> {
  for (const { unit, made, due, text, withdrawn } of UNDERTAKINGS) {
    const path = `/api/v1/units/${unit}/undertakings`;
    const body = { day: `${lastYear}-${made}`, text, ...(due && { due: `${lastYear}-${due}` }) };
    const { number } = await door.send<{ number: number }>("POST", path, body);
    if (withdrawn) {
      await door.send("POST", `${path}/${number}/withdrawal`, { reason: withdrawn });
    }
  }
}

/** Nineteen answers this month: the visitor's own is the twentieth, and the first ten appear. */
async function fillLiveMonth(deps: Deps, door: DemoDoor): Promise<void> {
  const code = await demoLinkCode(deps);
  const month = deps.today().slice(0, 7);
  for (let number = 0; number < LIVE_ANSWER_COUNT; number += 1) {
    const overall = LIVE_LEVELS[number] ?? 4;
    await door.answer(code, `window ${month} ${number}`, { overall });
  }
}
