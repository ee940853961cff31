import { readConfig } from "../../../src/config.ts";
import { listen } from "../../../src/listen.ts";
import { openService } from "../../../src/node.ts";
import { ADMIN_TOKEN } from "../../support/test-app.ts";
import { answerParent } from "./answer-parent.ts";

// The real service, opened and listening as `npm start` does it.
const read = readConfig({ PORT: "0", DATABASE_URL: `file:${process.argv[2]}`, ADMIN_TOKEN, SUBMIT_LIMIT: "off" });
const service = read.ok ? await openService(read.config) : "settings";
if (typeof service === "string") {
  throw new Error(service);
}
const { url, stop } = await listen(service);
answerParent(Number(new URL(url).port), stop);
