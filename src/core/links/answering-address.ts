/** The address of a link's page that answers questions: pairs of a question's id and a value of it, in order. */
export function answeringAddress(address: string, answers: readonly (readonly [string, string | number])[]): string {
  const query = answers.map(([question, value]) => `${question}=${encodeURIComponent(value)}`).join("&");
  return query === "" ? address : `${address}?${query}`;
}
