import { expect, test } from "vitest";
import { normalisePin } from "../../../src/core/kiosks/kiosk-pin.ts";

test.each([
  ["2468", "2468"],
  [" ２４６８ ", "2468"],
  ["12345678", "12345678"],
  ["123", null],
  ["123456789", null],
  ["12a4", null],
  ["", null],
])("normalisePin() reads %j as %j", (input, pin) => {
  expect(normalisePin(input)).toBe(pin);
});
