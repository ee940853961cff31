import type { LiveScreen } from "../../core/figures/live-screen.ts";
import { linkStateOn } from "../../core/links/link-state.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type Link, listLinks } from "../../store/links.ts";
import { newestDefinition } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import type { Caller, Deps } from "../deps.ts";
import { openLivePeriod } from "../responses/open-live-period.ts";
import { readPlainTrend } from "./read-trend.ts";
import { waveNames } from "./wave-names.ts";

const PUBLIC: Caller = { kind: "public" };
const LINKS_MAX = 1000;

/** The unit's live survey, or the one asked for; refused where none is open here or its results are not public. */
export async function readLiveScreen(
  deps: Deps,
  input: { code: string; survey: string | null },
): Promise<Result<LiveScreen>> {
  const unit = await findUnit(deps.db, input.code);
  const live = unit ? await findLiveSurvey(deps, input) : null;
  const indicator = live?.definition.indicators[0]?.key;
  const period = live ? await openLivePeriod(deps, live.survey, deps.today()) : null;
  if (!unit || !live || !indicator || !period) {
    return refuse({ reason: "not_found" });
  }
  const trend = await readPlainTrend(deps, {
    ...{ code: unit.code, indicator, period: period.kind, from: period.from, to: period.to, proof: null },
    ...{ scope: "subtree", survey: live.survey, channel: null, respondentClass: null, round: 1, caller: PUBLIC },
  });
  if (!trend.ok) {
    return trend;
  }
  const shown = trend.value.series.flatMap(({ proof, points }) => {
    const point = points.find(({ isOpen, status }) => isOpen && status === "shown");
    return point ? [{ proof, point }] : [];
  });
  const { name, kind, formula } = trend.value.indicator;
  return accept({
    unit: { code: unit.code, name: unit.name },
    ...{ survey: live.survey, title: live.definition.title, indicator: { name, kind, formula } },
    period: { kind: period.kind, key: period.key },
    waves: period.kind === "wave" ? await waveNames(deps) : {},
    ...{ shown: shown[0] ?? null, link: live.link },
  });
}

type LiveSurvey = { survey: string; definition: SurveyDefinition; link: string | null };

/** The first by id of the live surveys with an open link of this unit. */
async function findLiveSurvey(
  deps: Deps,
  { code, survey }: { code: string; survey: string | null },
): Promise<LiveSurvey | null> {
  const links = await listLinks(deps.db, { survey, unit: code, after: null, limit: LINKS_MAX });
  const open = links.filter((link) => linkStateOn(link, deps.today()) === "open" && link.round === 1);
  for (const id of [...new Set(open.map((link) => link.survey))].sort()) {
    const definition = await newestDefinition(deps.db, id);
    if (definition?.live) {
      return { survey: id, definition, link: toScan(open.filter((link) => link.survey === id)) };
    }
  }
  return null;
}

/** Anyone in the hall may scan it, so that it is neither a kiosk's nor one filled in by staff. */
function toScan(links: readonly Link[]): string | null {
  const own = links.filter(({ proof, channel, respondentClass }) => {
    return proof === "open" && respondentClass === null && (channel === "qr" || channel === "web");
  });
  return (own.find(({ channel }) => channel === "qr") ?? own[0])?.code ?? null;
}
