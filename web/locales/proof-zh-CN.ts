import type { UnitMessages } from "./unit-messages.ts";

/** What each class of proof is called, how its answers came, and whose view they are. */
export const proofZhCN: UnitMessages["proof"] = {
  blind: { name: "一次性代码（匿名兑换）", how: "一次性代码，兑换成无法追溯的选票后填写，一人一份。", view: null },
  token: { name: "一次性代码", how: "凭一次性代码填写，一人一份。", view: null },
  entered: {
    name: "工作人员录入",
    how: "电话回访、上门或纸质问卷，工作人员录入。",
    view: "这是被访到并愿意评价的人的意见。",
  },
  open: {
    name: "公开链接",
    how: "公开链接。",
    view: "任何人都可以通过此链接评价，因此这里是参与者的意见，不能推算全体居民。",
  },
  imported: {
    name: "导入的答卷",
    how: "从其他系统导入的答卷。",
    view: "这是参与者的意见；怎样收集的，以原系统的说明为准。",
  },
  figures: {
    name: "导入的份数",
    how: "由来源单位报送的份数。",
    view: "只代表报送单位所统计的范围，没有逐份答卷可以核对。",
  },
};
