import type * as z from "zod";
import { type FieldError, type FieldReason, invalid } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";

/** Input judged by its shape, once, at the edge; every field at fault is named by its RFC 6901 pointer. */
export function validate<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? accept(parsed.data) : refuse(invalid(parsed.error.issues.flatMap(fieldErrors)));
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

type Issue = z.core.$ZodIssue;

function fieldErrors(issue: Issue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), reason: "unknown" }));
  }
  return [{ pointer: pointerOf(issue.path), reason: reasonOf(issue) }];
}

function reasonOf(issue: Issue): FieldReason {
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return issue.input === undefined ? "required" : "wrong_type";
    case "invalid_element":
      return "wrong_type";
    case "invalid_value":
      return issue.input === undefined ? "required" : "not_an_option";
    case "too_big":
      return issue.origin === "string" ? "too_long" : "out_of_range";
    case "custom":
      return (issue.params?.reason as FieldReason | undefined) ?? "wrong_type";
    case "invalid_format":
      return "bad_id";
    default:
      return "out_of_range";
  }
}
