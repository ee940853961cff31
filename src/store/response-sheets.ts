import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";

/** Responses that have their dimensions in common; `dimensions` are the values of the columns survey … round. */
export type Sheet = { dimensions: (string | number | null)[]; responses: NewResponse[] };

const DIGEST_BYTES = 32;

/** Responses by their dimensions: what they have in common is written once. */
export function sheetsOf(responses: readonly NewResponse[]): Sheet[] {
  const sheets = new Map<string, Sheet>();
  for (const response of responses) {
    const name = nameOf(response.dimensions);
    const sheet = sheets.get(name) ?? { dimensions: valuesOf(response.dimensions), responses: [] };
    sheet.responses.push(response);
    sheets.set(name, sheet);
  }
  return [...sheets.values()];
}

// The dimensions of a link's answers are the same object all day.
const names = new WeakMap<ResponseDimensions, string>();

function nameOf(dimensions: ResponseDimensions): string {
  const name = names.get(dimensions) ?? JSON.stringify(valuesOf(dimensions));
  names.set(dimensions, name);
  return name;
}

function valuesOf(dimensions: ResponseDimensions): (string | number | null)[] {
  const { survey, day, revision, unit, link, channel, respondentClass, proof, origin, round } = dimensions;
  return [survey, day, revision, unit, link, channel, respondentClass, proof, origin, round];
}

/** Keys, digests and salts of 32 bytes each, one after the other. */
export function joinedDigests(digests: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(digests.length * DIGEST_BYTES);
  digests.forEach((digest, index) => {
    bytes.set(digest, index * DIGEST_BYTES);
  });
  return bytes;
}

/** The salt of the closed answers (0) or of a text (from 1). */
export function saltAt(salts: readonly Uint8Array[], index: number): Uint8Array {
  return salts[index] ?? new Uint8Array(DIGEST_BYTES);
}
