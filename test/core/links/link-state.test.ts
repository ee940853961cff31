import { expect, test } from "vitest";
import { type LinkDays, type LinkState, linkStateOn } from "../../../src/core/links/link-state.ts";

const ALWAYS: LinkDays = { status: "open", opensOn: null, closesOn: null };
const SEPTEMBER: LinkDays = { status: "open", opensOn: "2019-09-01", closesOn: "2019-09-30" };

test.each<[string, LinkDays, string, LinkState]>([
  ["without days", ALWAYS, "2019-09-01", "open"],
  ["before its first day", SEPTEMBER, "2019-08-31", "not_open_yet"],
  ["on its first day", SEPTEMBER, "2019-09-01", "open"],
  ["on its last day", SEPTEMBER, "2019-09-30", "open"],
  ["after its last day", SEPTEMBER, "2019-10-01", "closed"],
  ["on trial before its first day", { ...SEPTEMBER, status: "trial" }, "2019-08-31", "trial"],
  ["on trial", { ...SEPTEMBER, status: "trial" }, "2019-09-02", "trial"],
  ["on trial after its last day", { ...SEPTEMBER, status: "trial" }, "2019-10-01", "closed"],
  ["paused", { ...SEPTEMBER, status: "paused" }, "2019-09-02", "paused"],
  ["paused after its last day", { ...SEPTEMBER, status: "paused" }, "2019-10-01", "closed"],
  ["closed", { ...ALWAYS, status: "closed" }, "2019-09-02", "closed"],
  ["closed before its first day", { ...SEPTEMBER, status: "closed" }, "2019-08-31", "closed"],
])("linkStateOn() of a link %s", (_, link, today, state) => {
  expect(linkStateOn(link, today)).toBe(state);
});
