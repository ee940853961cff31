/** What was promised in public last year; `made` and `due` are days of it. */
export const UNDERTAKINGS: readonly {
  unit: string;
  made: string;
  due: string | null;
  text: string;
  withdrawn: string | null;
}[] = [
  {
    unit: "linjiang",
    made: "09-12",
    due: "12-31",
    text: "群众来电反映的停水停电、供暖和路灯问题，24 小时内上门；办不了的，当面说明原因和期限。",
    withdrawn: null,
  },
  {
    unit: "linjiang",
    made: "11-05",
    due: null,
    text: "每月 10 日前公布上月各街道的响应率、解决率和满意率，排名靠后的街道公开说明改进措施。",
    withdrawn: null,
  },
  {
    unit: "liuyin",
    made: "06-18",
    due: "10-31",
    text: "3 号楼至 9 号楼的电梯年内全部加装完成。",
    withdrawn: "5 号楼业主表决未通过，改为分楼推进，另行承诺。",
  },
  { unit: "liuyin", made: "10-20", due: "12-20", text: "小区东门路灯在 12 月 20 日前修好并亮灯。", withdrawn: null },
];
