export const ROLES = ["viewer", "analyst", "manager", "clerk", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** A role and where it holds: for its unit and all below it, or for the whole deployment where `unit` is null. */
export type Grant = { role: Role; unit: string | null };

export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text);
}

export function sameGrant(one: Grant, other: Grant): boolean {
  return one.role === other.role && one.unit === other.unit;
}
