import type { TestApp } from "./test-app.ts";

/** The survey of most tests: the contract's own example. */
export const CALL_BACK = {
  title: { "zh-CN": "接诉即办回访", en: "Hotline call-back" },
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对办理结果满意吗？", en: "Are you satisfied with the outcome?" },
      scale: "satisfaction5",
      required: true,
      reasons: { atOrBelow: 2, options: [{ value: "slow", label: { "zh-CN": "办得慢", en: "Too slow" } }] },
    },
    {
      id: "solved",
      type: "choice",
      title: { "zh-CN": "问题解决了吗？", en: "Was it solved?" },
      options: [
        { value: "yes", label: { "zh-CN": "是", en: "Yes" } },
        { value: "no", label: { "zh-CN": "否", en: "No" } },
        { value: "na", label: { "zh-CN": "不清楚", en: "Not sure" }, valid: false },
      ],
    },
    { id: "comment", type: "text", title: { "zh-CN": "想说的话", en: "Anything to add" }, maxLength: 2000 },
  ],
  indicators: [
    {
      key: "satisfaction",
      name: { "zh-CN": "满意率", en: "Satisfaction" },
      kind: "share",
      question: "overall",
      favourable: [5, 4, 3],
    },
    { key: "resolution", name: { "zh-CN": "解决率", en: "Resolution" }, question: "solved", favourable: ["yes"] },
  ],
} as const;

async function sent<T>(response: Response): Promise<T> {
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}

/** A published survey; returns its id. */
export async function publishSurvey(test: TestApp, definition: object = CALL_BACK): Promise<string> {
  const { id } = await sent<{ id: string }>(await test.request("POST", "/api/v1/surveys", definition));
  await sent(await test.request("POST", `/api/v1/surveys/${id}/publish`));
  return id;
}

export async function putUnit(test: TestApp, code: string, more: object = {}): Promise<void> {
  await sent(await test.request("PUT", `/api/v1/units/${code}`, { name: code, kind: "office", ...more }));
}

/** A link for the survey and unit; returns its code. */
export async function newLink(test: TestApp, survey: string, unit: string, more: object = {}): Promise<string> {
  const body = { survey, unit, channel: "qr", ...more };
  return (await sent<{ code: string }>(await test.request("POST", "/api/v1/links", body))).code;
}

/** A UUID v4 made from a number. */
export function submissionId(number: number): string {
  return `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
}

export async function answer(test: TestApp, code: string, number: number, answers: object, more: object = {}) {
  const body = { submissionId: submissionId(number), answers, ...more };
  return test.request("POST", `/api/v1/links/${code}/responses`, body);
}
