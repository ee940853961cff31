import type { Outsider } from "./outsider.ts";
import { countsIn, type Place, toldCounts } from "./told-numbers.ts";
import { writtenCounts } from "./written-counts.ts";

/**
 * An official of one unit reads the pages that tell of figures: counts on them must be those that anyone is told. A
 * survey's page tells beside each link the last figure that was released of its unit in this survey.
 */
export async function collectOfficials(official: Outsider, outsider: Outsider, place: Place): Promise<void> {
  const told = await toldCounts(outsider, place, ["satisfaction", "resolution", "heating", "work"]);
  const ofSurveys = [...outsider.facts.all()].filter(({ address }) => /^$|^survey:/.test(address.filter));
  for (const { seen } of ofSurveys) {
    countsIn(seen, told);
  }
  const surveys = Object.values(place.surveys);
  for (const path of ["/admin?lang=en", ...surveys.map((survey) => `/admin/surveys/${survey}?lang=en`)]) {
    const page = await official.look(path);
    const unknown = writtenCounts(page.slice(page.indexOf("<"))).filter(({ count }) => !told.has(count));
    if (unknown.length > 0 || !page.startsWith("200")) {
      outsider.facts.wonder(`${path}: ${page.slice(0, 3)} ${unknown.map(({ near }) => `…${near}…`).join(" ")}`);
    }
  }
  await official.look(`/admin/surveys/new/dates?lang=en&template=window&unit=${place.unit}`);
}
