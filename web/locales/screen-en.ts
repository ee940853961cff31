import type { ScreenMessages } from "./screen-messages.ts";

export const screenEn: ScreenMessages = {
  title: (unit) => `${unit} · live`,
  answers: (count, period) => `${count} ratings so far in ${period}`,
  none: "Waiting for the first ratings",
  noneText: "What is shown stays ten ratings behind, so the first figure appears with the twentieth.",
  scan: "Scan to rate, anonymously",
  code: (code) => `Code ${code}`,
  steps: "Shown ten ratings behind what was received, in steps of ten.",
  noScript: "Without JavaScript this page does not update itself; the figure is the one from when it was opened.",
};
