/** The district's call-backs, 24 months: [valid answers, satisfied, solved]. The last four are 74 → 82% and 52 → 67%. */
export const DISTRICT_MONTHS = [
  [1102, 771, 518],
  [868, 602, 405],
  [1130, 797, 540],
  [1146, 811, 552],
  [1188, 838, 575],
  [1160, 824, 566],
  [1174, 831, 575],
  [1192, 850, 590],
  [1150, 816, 569],
  [1128, 803, 562],
  [1166, 829, 583],
  [1180, 842, 596],
  [1180, 840, 590],
  [940, 663, 468],
  [1210, 869, 612],
  [1190, 862, 609],
  [1260, 908, 649],
  [1240, 909, 640],
  [1220, 889, 630],
  [1230, 907, 637],
  [1200, 888, 624],
  [1260, 968, 718],
  [1310, 1041, 812],
  [1400, 1148, 938],
] as const;

/** Share of the district's answers, and how far satisfaction lies from the district's, in points. */
export const STREETS = [
  ["hewan", 16, 9],
  ["liuqiao", 14, 4],
  ["qingshi", 14, 1],
  ["wangjiang", 13, 0],
  ["dongdu", 12, -1],
  ["yuntai", 12, -2],
  ["songling", 10, -7],
  ["nanpu", 9, -12],
] as const;

const HUAISHU_LAST = [
  [100, 74],
  [96, 74],
  [104, 83],
  [100, 82],
];

/**
 * Units whose months are set by hand: [valid, satisfied] for months 1 to 24, 0 where none. Huaishu goes from 74 to 82
 * on 100 answers each; Songfeng ends with 22 of 22; Luwei and Dukou have few, carried forward once, below ten each at last.
 */
export const SET_MONTHS = {
  taoyuan: Array.from({ length: 24 }, (_, month) => [100, [95, 96, 96, 97, 97, 98][Math.floor(month / 4)] ?? 98]),
  huaishu: Array.from({ length: 24 }, (_, month) => HUAISHU_LAST[month - 20] ?? [0, 0]),
  songfeng: Array.from({ length: 24 }, (_, month) => (month === 23 ? [22, 22] : [18 + (month % 5), 16 + (month % 4)])),
  luwei: rareMonths({ 1: [6, 4], 2: [14, 11], 23: [6, 4] }),
  dukou: rareMonths({ 1: [7, 6], 2: [15, 12], 23: [7, 6] }),
} as const;

/** Liuyin's appraisal of the last twelve months, brought in as a file: [valid, satisfied]. */
export const APPRAISAL_MONTHS = [
  [64, 57],
  [58, 52],
  [71, 64],
  [66, 60],
  [70, 64],
  [68, 62],
  [73, 67],
  [65, 60],
  [69, 65],
  [72, 68],
  [70, 67],
  [75, 72],
] as const;

/** Call-backs in a few of the 24 months only, by index: one small month is carried forward, the last waits. */
function rareMonths(
  months: Readonly<Record<number, readonly [number, number]>>,
): readonly (readonly [number, number])[] {
  return Array.from({ length: 24 }, (_, index) => months[index] ?? [0, 0]);
}
