import { isRole, type Role } from "../core/accounts/role.ts";
import type { Day } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** The roles under which whoever acts are recorded as may have acted on a day; none where that is no official. */
export async function rolesOn(db: Database, actor: string, day: Day): Promise<Role[]> {
  if (actor === "administrator") {
    return ["administrator"];
  }
  const { rows } = actor.startsWith("token:")
    ? await db.execute("SELECT role FROM api_tokens WHERE id = ?1", [actor.slice("token:".length)])
    : await db.execute(
        `SELECT DISTINCT role FROM role_changes r WHERE person = ?1 AND is_granted = 1 AND recorded_on <= ?2
          AND NOT EXISTS (SELECT 1 FROM role_changes later WHERE later.person = r.person AND later.role = r.role
            AND later.unit IS r.unit AND later.change > r.change AND later.is_granted = 0 AND later.recorded_on < ?2)`,
        [actor, day],
      );
  return rows.flatMap(({ role }) => (isRole(role) ? [role] : []));
}
