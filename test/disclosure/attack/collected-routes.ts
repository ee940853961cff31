/**
 * Every route that yields figures or texts, and who asks it: an outsider, or an official with a role. What the routes say
 * is turned into facts, or held against the facts of another route.
 */
export const COLLECTED: readonly { route: string; by: "outsider" | "official" }[] = [
  ...[
    "GET /api/v1/units/:code/trend",
    "GET /api/v1/units/:code/ranking",
    "GET /api/v1/units/:code/chain",
    "GET /api/v1/units/:code/composite",
    "GET /api/v1/surveys/:id/results",
    "GET /api/v1/surveys/:id/turnout",
    "GET /api/v1/surveys/:id/waves/:key/sample",
    "GET /api/v1/surveys/:id/appraisal",
    "GET /api/v1/surveys/:id/appraisal/pairs",
    "GET /api/v1/surveys/:id/quiz",
    "GET /",
    "GET /u/:code",
    "GET /u/:code/about",
    "GET /u/:code/chart",
    "GET /u/:code/chart.csv",
    "GET /u/:code/chart.svg",
    "GET /u/:code/report",
    "GET /u/:code/report.docx",
    "GET /u/:code/report.pdf",
    "GET /u/:code/screen",
  ].map((route) => ({ route, by: "outsider" as const })),
  ...[
    "GET /api/v1/units/:code/texts",
    "GET /api/v1/units/:code/texts/export",
    "GET /admin",
    "GET /admin/surveys/:id",
    "GET /admin/surveys/new/dates",
    "GET /admin/units/:code/texts",
  ].map((route) => ({ route, by: "official" as const })),
];

/** The collected route that a path belongs to; of several the one that names the most. */
export function routeOfPath(path: string): string | null {
  const [place = ""] = path.split("?");
  const isMeant = ({ route }: { route: string }) => {
    const pattern = route.slice("GET ".length).replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(place);
  };
  const found = COLLECTED.filter(isMeant).map(({ route }) => route);
  return found.toSorted((one, other) => one.split(":").length - other.split(":").length)[0] ?? null;
}
