import type { Grant } from "../../src/core/accounts/role.ts";

export const ROLE_COLUMNS = [
  ...(["none", "viewer", "analyst", "manager", "managerBelow", "managerBeside", "clerk", "auditor"] as const),
  "administrator",
] as const;
export type RoleColumn = (typeof ROLE_COLUMNS)[number];

/** A person in each role, in the tree district > (east > hall), west: at east, of which the survey is, below and beside it. */
export const ROLE_GRANTS: Record<Exclude<RoleColumn, "none">, Grant> = {
  viewer: { role: "viewer", unit: "east" },
  analyst: { role: "analyst", unit: "east" },
  manager: { role: "manager", unit: "east" },
  managerBelow: { role: "manager", unit: "hall" },
  managerBeside: { role: "manager", unit: "west" },
  clerk: { role: "clerk", unit: "east" },
  auditor: { role: "auditor", unit: null },
  administrator: { role: "administrator", unit: null },
};
