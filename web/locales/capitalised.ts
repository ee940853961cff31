/** The text as it stands alone, its first letter a capital; Han characters have none. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
