/** Lines for the person at the terminal. */
export function say(lines: readonly string[], where: "stdout" | "stderr" = "stdout"): void {
  process[where].write(`${lines.join("\n")}\n`);
}
