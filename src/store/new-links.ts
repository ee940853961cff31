import type { Day } from "../core/figures/period.ts";
import type { Statement } from "./database.ts";
import { listText, type NewLink } from "./links.ts";

/**
 * States new links, leaving out each whose place has a living one: of the same survey, unit, channel, respondent class,
 * round, wave and proof, not closed, with no last day before `livingOn`. Fails when a code is taken.
 */
export function newLinksOnce(
  links: readonly NewLink[],
  { livingOn, recordedOn, actor }: { livingOn: Day; recordedOn: Day; actor: string },
): Statement {
  const rows = links.map((link) => [
    ...[link.code, link.survey, link.firstRevision, link.unit, link.channel, link.respondentClass],
    ...[link.round, link.wave, link.proof, link.status, link.ownOpensOn, link.ownClosesOn],
    ...[listText(link.preset), listText(link.hidden)],
  ]);
  return {
    sql: `INSERT INTO link_changes (code, change, survey, first_revision, unit, channel, respondent_class,
        round, wave, proof, status, opens_on, closes_on, recorded_on, actor, preset, hidden)
      SELECT v ->> 0, 1, v ->> 1, v ->> 2, v ->> 3, v ->> 4, v ->> 5, v ->> 6, v ->> 7, v ->> 8, v ->> 9, v ->> 10,
        v ->> 11, ?2, ?3, v ->> 12, v ->> 13
      FROM (SELECT value AS v FROM json_each(?1))
      WHERE NOT EXISTS (SELECT 1 FROM links l WHERE l.survey = v ->> 1 AND l.unit = v ->> 3 AND l.channel = v ->> 4
        AND l.respondent_class IS v ->> 5 AND l.round = v ->> 6 AND l.wave IS v ->> 7 AND l.proof = v ->> 8
        AND l.status <> 'closed' AND (l.closes_on IS NULL OR l.closes_on >= ?4))`,
    args: [JSON.stringify(rows), recordedOn, actor, livingOn],
  };
}
