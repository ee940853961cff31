import { expect, test } from "vitest";
import { acceptAnswers } from "../../../src/core/responses/accept-answers.ts";
import { answersFromForm } from "../../../src/core/responses/form-answers.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

function answers(query: string): Record<string, unknown> {
  return answersFromForm(SAMPLE, new URLSearchParams(query));
}

function errors(query: string): string[] {
  const result = acceptAnswers(SAMPLE, answers(`overall=5&${query}`));
  return result.ok ? [] : (result.refusal.errors ?? []).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

test("answersFromForm() reads every type of question", () => {
  const query = [
    "overall=2&overall.reasons=slow&overall.reasons=rude&solved=no&why=a&why=c&why.other=x",
    "places.hall=5&bodies.north=0&order.x=2&order.z=1&minutes=15&visited=2019-03-01&comment=a%0D%0Ab",
  ].join("&");
  const read = answers(query);
  expect(read).toEqual({
    overall: 2,
    "overall.reasons": ["slow", "rude"],
    solved: "no",
    why: ["a", "c"],
    "why.other": "x",
    places: { hall: 5 },
    bodies: { north: 0 },
    order: ["z", "x"],
    minutes: 15,
    visited: "2019-03-01",
    comment: "a\r\nb",
  });
  expect(acceptAnswers(SAMPLE, read).ok).toBe(true);
});

test("answersFromForm() leaves out empty fields", () => {
  expect(answers("overall=5&solved=&solved.other=&places.hall=&order.x=&order.y=&minutes=&visited=&comment=")).toEqual({
    overall: 5,
  });
  expect(answers("")).toEqual({});
});

test("answersFromForm() ignores the page's own fields", () => {
  expect(answers("overall=5&submissionId=x&revision=1&lang=en&send=1&toString=1")).toEqual({ overall: 5 });
});

test("answersFromForm() leaves out what a page without JavaScript could not hide", () => {
  expect(answers("overall=5&solved=yes&why=a&why=c&why.other=x")).toEqual({ overall: 5, solved: "yes" });
  expect(answers("overall=5&solved=yes&solved.other=x")).toEqual({ overall: 5, solved: "yes" });
  expect(answers("overall.reasons=slow")).toEqual({});
});

test("answersFromForm() keeps reasons at whatever level they were chosen", () => {
  expect(answers("overall=5&overall.reasons=slow")).toEqual({ overall: 5, "overall.reasons": ["slow"] });
});

test("answersFromForm() reads full-width digits", () => {
  expect(answers("overall=５&minutes=１２&visited=２０１９－０３－０１")).toEqual({
    overall: 5,
    minutes: 12,
    visited: "2019-03-01",
  });
});

test.each([
  ["minutes=abc", "/answers/minutes wrong_type"],
  ["minutes=1e2", "/answers/minutes wrong_type"],
  ["minutes=1&minutes=2", "/answers/minutes wrong_type"],
  ["overall=4", "/answers/overall wrong_type"],
  ["solved=yes&solved=no", "/answers/solved wrong_type"],
  ["comment=a&comment=b", "/answers/comment wrong_type"],
  ["places.hall=x", "/answers/places/hall wrong_type"],
  ["order.x=1&order.y=1", "/answers/order repeated"],
  ["order.x=y", "/answers/order wrong_type"],
  ["order.x=first&order.y=2", "/answers/order wrong_type"],
  ["comment=%00", "/answers/comment bad_text"],
])("answersFromForm() leaves bad input to be refused: %s", (query, error) => {
  expect(errors(query)).toEqual([error]);
});

test("answersFromForm() ranks by place, whatever the gaps", () => {
  expect(answers("order.x=10&order.y=2&order.z=7").order).toEqual(["y", "z", "x"]);
});
