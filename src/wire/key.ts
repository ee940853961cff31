import * as z from "zod";

/** The shape of every id and key (contract, “Common”). */
export const KEY_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

const RESERVED = new Set(
  "day unit channel submissionId respondentClass origin round survey revision lang token ballot constructor prototype".split(
    " ",
  ),
);

/** An id or key that a person chooses; the reserved words would be ambiguous in forms and files. */
export const key = z
  .string()
  .regex(KEY_PATTERN)
  .refine((value) => !RESERVED.has(value), { params: { reason: "reserved" } });
