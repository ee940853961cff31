// Words for the usual kinds of unit; a kind that is not here goes unnamed.

/** Without a prototype: a kind may be called "constructor". */
function table(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null), words);
}

export const KINDS_ZH = table({
  province: "省",
  city: "市",
  county: "区县",
  district: "区县",
  street: "街道",
  "street-office": "街道",
  township: "乡镇",
  community: "社区",
  village: "村",
  window: "窗口",
  hotline: "热线",
  hospital: "医院",
  school: "学校",
  department: "部门",
});

/** Of several units. */
export const KINDS_EN = table({
  province: "Provinces",
  city: "Cities",
  county: "Counties",
  district: "Districts",
  street: "Street offices",
  "street-office": "Street offices",
  township: "Townships",
  community: "Communities",
  village: "Villages",
  window: "Windows",
  hotline: "Hotlines",
  hospital: "Hospitals",
  school: "Schools",
  department: "Departments",
});

/** Of one unit. */
export const KIND_EN = table({
  province: "Province",
  city: "City",
  county: "County",
  district: "District",
  street: "Street office",
  "street-office": "Street office",
  township: "Township",
  community: "Community",
  village: "Village",
  window: "Window",
  hotline: "Hotline",
  hospital: "Hospital",
  school: "School",
  department: "Department",
});
