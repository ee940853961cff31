/** The charts of a unit's page that stand at an address of their own beside its trend. */
export const CHART_KINDS = ["levels", "children", "funnel", "heat", "control", "reasons"] as const;

export type ChartKind = (typeof CHART_KINDS)[number];
