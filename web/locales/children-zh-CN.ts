import { KINDS_ZH } from "./unit-kinds.ts";
import type { UnitMessages } from "./unit-messages.ts";

/** Words of the list of units below. */
export const childrenZhCN: UnitMessages["children"] = {
  title: (kind, period) => `${kind ? `各${kind}` : "下属单位"}${period ? `，${period}` : ""}`,
  note: "横线是各自的波动范围。名次是可能的范围：名次范围重叠的单位分不出先后。",
  rank: (low, high) => (low === high ? `第 ${low} 名` : `第 ${low}–${high} 名`),
  tie: (low, high) => `并列第 ${low}–${high} 名，分不出先后`,
  progressLater: (count) => `列出 ${count} 个单位的进步`,
  inGroups: "名次只在组内排，组与组之间不比。",
  noGroup: "不属任何组，不比较",
  allFull: "有数字的单位都是 100%，分不出高低，不排名次。",
  someFull: (names) => `${names}是 100%；份数少时，100% 并不等于第一，请看名次的范围。`,
  without: "没有数字的单位",
  withheldTitle: "不显示",
  proof: (name) => `按「${name}」比较。`,
  kinds: KINDS_ZH,
};
