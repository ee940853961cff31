import { expect, test } from "vitest";
import { addressPrefix } from "../../../src/service/responses/address-prefix.ts";

test.each([
  ["192.0.2.7", "192.0.2"],
  ["::ffff:192.0.2.7", "192.0.2"],
  ["2001:db8:12:3456::1", "2001:0db8:0012:34"],
  ["2001:db8:12:34ff:1:2:3:4", "2001:0db8:0012:34"],
  ["2001:DB8::", "2001:0db8:0000:00"],
  ["fe80::1%eth0", "fe80:0000:0000:00"],
  ["::1", "0000:0000:0000:00"],
])("addressPrefix() of %s is %s", (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});

test.each([
  [null],
  [""],
  ["unix:"],
  ["1:2:3"],
  ["1::2::3"],
  ["1:2:3:4:5:6:7:8:9"],
  ["g::1"],
])("addressPrefix() of %s is unknown", (address) => {
  expect(addressPrefix(address)).toBe("unknown");
});
