import { expect, test } from "vitest";
import { outermostAddress } from "../src/outermost-address.ts";

test.each<[string | undefined, string | undefined, number, string | null]>([
  ["1.1.1.1, 2.2.2.2", "9.9.9.9", 0, "9.9.9.9"],
  ["1.1.1.1, 2.2.2.2", "9.9.9.9", 1, "2.2.2.2"],
  ["1.1.1.1, 2.2.2.2", "9.9.9.9", 2, "1.1.1.1"],
  ["1.1.1.1", "9.9.9.9", 3, "1.1.1.1"],
  [undefined, "9.9.9.9", 1, "9.9.9.9"],
  [undefined, undefined, 0, null],
])("outermostAddress() of %j over %j with %d proxies is %j", (forwardedFor, socket, trustedProxies, address) => {
  expect(outermostAddress(forwardedFor, socket, trustedProxies)).toBe(address);
});
