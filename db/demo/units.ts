/** The demo's places. Those under Linjiang and Shiqiao are invented; the others are named as their publishers named them. */
export const DEMO_UNITS = [
  ["linjiang", "临江区", "Linjiang District", "district", null],
  ["hewan", "河湾街道", "Hewan Subdistrict", "street", "linjiang"],
  ["liuqiao", "柳桥街道", "Liuqiao Subdistrict", "street", "linjiang"],
  ["qingshi", "青石街道", "Qingshi Subdistrict", "street", "linjiang"],
  ["wangjiang", "望江街道", "Wangjiang Subdistrict", "street", "linjiang"],
  ["dongdu", "东渡街道", "Dongdu Subdistrict", "street", "linjiang"],
  ["yuntai", "云台街道", "Yuntai Subdistrict", "street", "linjiang"],
  ["songling", "松岭街道", "Songling Subdistrict", "street", "linjiang"],
  ["nanpu", "南浦街道", "Nanpu Subdistrict", "street", "linjiang"],
  ["taoyuan", "桃源社区", "Taoyuan Community", "community", "hewan"],
  ["hewan-hall", "河湾便民服务大厅", "Hewan Service Hall", "hall", "hewan"],
  ["huaishu", "槐树社区", "Huaishu Community", "community", "qingshi"],
  ["liuyin", "柳荫社区", "Liuyin Community", "community", "wangjiang"],
  ["songfeng", "松风社区", "Songfeng Community", "community", "yuntai"],
  ["luwei", "芦苇社区", "Luwei Community", "community", "nanpu"],
  ["dukou", "渡口社区", "Dukou Community", "community", "nanpu"],
  ["shiqiao", "石桥镇", "Shiqiao Town", "township", null],
  ["shiqiao-town", "石桥镇区", "Shiqiao, town", "community", "shiqiao"],
  ["shiqiao-villages", "石桥各村", "Shiqiao, villages", "community", "shiqiao"],
  ["beijing", "北京市", "Beijing", "city", null],
  ["shijingshan", "北京市石景山区", "Shijingshan District, Beijing", "district", "beijing"],
  ["hongxiang", "湖南省衡阳市红湘街道", "Hongxiang Subdistrict, Hengyang, Hunan", "street", null],
  ["nanhua", "南华社区", "Nanhua Community", "community", "hongxiang"],
] as const;

export const DEMO_TARGETS = { linjiang: { satisfaction: 0.85 } } as const;
