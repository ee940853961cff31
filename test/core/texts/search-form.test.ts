import fc from "fast-check";
import { expect, test } from "vitest";
import { searchForm } from "../../../src/core/texts/search-form.ts";

test("searchForm() knows no case, no width, and nothing that does not show", () => {
  expect(searchForm("ＷｉＦｉ　慢")).toBe("wifi 慢");
  expect(searchForm("停\u200B车\u202E难")).toBe("停车难");
  expect(searchForm("  a \n\n b ")).toBe("a b");
  expect(searchForm("")).toBe("");
});

test("searchForm() of a searched form is itself", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => searchForm(searchForm(text)) === searchForm(text)));
});
