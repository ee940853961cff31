import { parseArgs } from "node:util";
import { renewInvitation } from "../service/accounts/invite-people.ts";
import { offerSetup } from "../service/accounts/offer-setup.ts";
import { readPeople } from "../service/accounts/read-people.ts";
import type { ActingOfficial, Deps } from "../service/deps.ts";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";
import { setupLines } from "./serve.ts";
import { openServiceOrSay } from "./start.ts";

/** Whoever holds the database may let people in again. */
const OPERATOR: ActingOfficial = {
  ...{ kind: "official", actor: "operator", act: "POST /api/v1/people/{id}/invitation", person: null },
  grants: [{ role: "administrator", unit: null }],
};

/** Prints a one-time address: for the first administrator, or with `--renew NAME` for somebody who cannot sign in. */
export async function adminCommand(args: readonly string[]): Promise<number> {
  const options = { json: { type: "boolean", default: false }, renew: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const config = readConfigOrSay(process.env);
  const service = config && (await openServiceOrSay(config));
  if (!service) {
    return 2;
  }
  try {
    const url = values.renew === undefined ? await offerSetup(service.deps) : await renew(service.deps, values.renew);
    if (values.json) {
      say([JSON.stringify({ url })]);
    } else if (url !== null) {
      say(values.renew === undefined ? setupLines(url) : [url]);
    } else {
      say(values.renew === undefined ? ALREADY : UNKNOWN, "stderr");
    }
    return url === null ? 1 : 0;
  } finally {
    await service.close();
  }
}

const ALREADY = ["已经有管理员了。", "There is an administrator already."];
const UNKNOWN = ["没有叫这个名字的人。", "There is nobody of this name."];

async function renew(deps: Deps, name: string): Promise<string | null> {
  const person = (await readPeople(deps, OPERATOR)).find((one) => one.name === name && !one.hasLeft);
  const invited = person ? await renewInvitation(deps, OPERATOR, person.id) : null;
  return invited?.ok ? invited.value.url : null;
}
