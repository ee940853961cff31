import { expect, test } from "vitest";
import { addressFaults } from "../../../src/core/links/address-fault.ts";

const faultsOf = (address: string) => addressFaults(new URL(address)).join();

test("addressFaults() finds nothing wrong with a public https address", () => {
  for (const address of [
    "https://pj.example.gov.cn/wg",
    "https://8.8.8.8",
    "https://[2001:db8::1]",
    "https://172.32.0.1",
  ]) {
    expect([address, faultsOf(address)]).toEqual([address, ""]);
  }
});

test("addressFaults() names loopback, private and unencrypted addresses", () => {
  expect(faultsOf("http://127.0.0.1:8787")).toBe("loopback,http");
  expect(faultsOf("https://localhost")).toBe("loopback");
  expect(faultsOf("https://[::1]:1")).toBe("loopback");
  expect(faultsOf("https://192.168.1.4")).toBe("private");
  expect(faultsOf("https://172.16.0.1")).toBe("private");
  expect(faultsOf("https://[fd00::1]")).toBe("private");
  expect(faultsOf("https://hall.local")).toBe("private");
  expect(faultsOf("https://server")).toBe("private");
  expect(faultsOf("http://pj.example.gov.cn")).toBe("http");
});
