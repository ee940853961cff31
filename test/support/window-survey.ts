import { CALL_BACK } from "./demo-survey.ts";

const [overall, ...others] = CALL_BACK.questions;

/** The usual survey, which also asks at which window one was served. */
export const WINDOW_SURVEY = {
  ...CALL_BACK,
  questions: [
    overall,
    {
      id: "window",
      type: "choice",
      title: { "zh-CN": "您在哪个窗口办理？", en: "Which window served you?" },
      options: ["1", "2", "3"].map((value) => ({
        value,
        label: { "zh-CN": `${value} 号窗口`, en: `Window ${value}` },
      })),
    },
    ...others,
  ],
};
