import { invitedBrowser } from "../../support/invited-browser.ts";
import type { TestApp } from "../../support/test-app.ts";
import type { FactBase } from "./facts.ts";
import { askerOf, type Outsider } from "./outsider.ts";

/** An official of a unit who may read figures and comments there and below, and change polls. */
export async function officialOf(app: TestApp, facts: FactBase, unit: string): Promise<Outsider> {
  const browser = await invitedBrowser(app, `官员 ${unit}`, { role: "manager", unit });
  return askerOf(facts, (path) => browser.get(path));
}
