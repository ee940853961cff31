import type { FieldReason } from "../refusal.ts";

const LENGTH_MIN = 12;
const LENGTH_MAX = 128;
const KINDS_MIN = 5;

/**
 * Why a password is not taken, or null. Length counts (ASVS 5.0, 6.2.1 asks for 8), composition does not (6.2.5);
 * refused are those of few different characters and those that hold the person's name or the product's.
 */
export function passwordFault(password: string, name: string): FieldReason | null {
  const characters = [...password.toLowerCase()];
  if (characters.length < LENGTH_MIN) {
    return "too_short";
  }
  if (characters.length > LENGTH_MAX) {
    return "too_long";
  }
  const text = characters.join("");
  const told = [name.toLowerCase(), "weatherglass", "晴雨表"].filter((word) => word.length > 1);
  const isGuessed = new Set(characters).size < KINDS_MIN || told.some((word) => text.includes(word));
  return isGuessed ? "easily_guessed" : null;
}
