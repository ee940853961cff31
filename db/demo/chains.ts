/**
 * The district's call-backs from the cases handled to the valid answers, September to December: handled are those of the
 * response rate, valid the answers of the month. [no contact, duplicate, out of scope, withdrawn, selected, reached].
 */
export const DISTRICT_CHAINS = [
  [82, 78, 24, 14, 1310, 1243],
  [86, 80, 26, 12, 1375, 1305],
  [90, 85, 22, 11, 1430, 1356],
  [96, 91, 21, 7, 1520, 1446],
] as const;

export const EXCLUSION_REASONS = ["no_contact", "duplicate", "out_of_scope", "withdrawn"] as const;

/** The composite of the three rates; streets are compared within their group. */
export const THREE_RATES = {
  name: { "zh-CN": "三率综合得分", en: "Score of the three rates" },
  parts: [
    { indicator: "response", weight: 0.1 },
    { indicator: "resolution", weight: 0.45 },
    { indicator: "satisfaction", weight: 0.45 },
  ],
  groups: {
    A: ["hewan", "liuqiao", "qingshi", "wangjiang"],
    B: ["dongdu", "yuntai", "songling", "nanpu"],
  },
} as const;
