import { expect, test } from "vitest";
import { isOtherChosen, otherOf } from "../../../src/core/responses/other-option.ts";
import { questionOf } from "../../support/sample-definition.ts";

test("otherOf() is the option that asks for a text", () => {
  expect(otherOf(questionOf("solved"))).toBe("else");
  expect(otherOf(questionOf("why"))).toBe("c");
  expect(otherOf(questionOf("order"))).toBeNull();
  expect(otherOf(questionOf("overall"))).toBeNull();
});

test("isOtherChosen() reads a choice and a list of choices", () => {
  expect(isOtherChosen(questionOf("solved"), "else")).toBe(true);
  expect(isOtherChosen(questionOf("solved"), "yes")).toBe(false);
  expect(isOtherChosen(questionOf("why"), ["a", "c"])).toBe(true);
  expect(isOtherChosen(questionOf("why"), ["a"])).toBe(false);
  expect(isOtherChosen(questionOf("why"), undefined)).toBe(false);
});
