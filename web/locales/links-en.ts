import type { LinksMessages } from "./links-messages.ts";

export const linksEn: LinksMessages = {
  bulk: {
    open: "Add links in bulk",
    title: "Add links in bulk",
    text: "Each unit gets a link for each channel and class of respondents. Links that are there stay as they are and are not made twice.",
    units: "Units",
    channels: "Channels",
    channelsHint: "Links are kept apart by channel, so that you see where answers come from.",
    byStaff: "entered by staff",
    classes: "Respondent classes (optional)",
    classesHint:
      "One a line, such as: retired staff, residents’ representatives. Each class has links of its own; leave empty for none.",
    days: "Days (optional)",
    daysHint: "Leave empty for no limit.",
    opensOn: "From",
    closesOn: "Until",
    status: "Once made",
    trial: "On trial",
    trialHint: "What comes in does not count and is erased at opening.",
    isOpen: "Open at once",
    isOpenHint: "Answers count from now on.",
    make: "Make the links",
    back: "Cancel",
    faults: "Some things are missing or wrong:",
    noUnit: "Choose at least one unit.",
    noChannel: "Choose at least one channel.",
    tooMany: "At most 2000 links at once; make them in parts.",
    badDays: "The days are wrong: the end must not come before the start.",
    badClass: "Each class has at most 64 characters, without “|”; at most 20 classes.",
  },
  sites: {
    title: "Websites that may show it",
    text: "The rating appears on pages of these websites and on no other.",
    label: "Websites",
    hint: "One a line, such as https://www.example.gov.cn; at most 50. Empty: none.",
    submit: "Save the websites",
    bad: "Each line must be the address of a website alone, beginning with https://, and stand there once.",
    page: "How a webmaster puts it on a page; this page needs no account",
    open: "Websites",
  },
  figure: {
    head: "Last released",
    none: "none yet",
    of: (value, period, answers) => `${value} (${period}, ${answers} answers)`,
    note: (indicator) =>
      `Last released: the unit’s “${indicator}” in this survey, from released months only; never on fewer than 10 answers.`,
  },
  scan: {
    seen: "scanned on trial",
    missing: "not scanned yet",
    needed:
      "Before the codes are opened, one poster must have been scanned: open the posters, scan one of them with a telephone, and once the trial page has appeared reload this page; the button to open them will be here. It shows that residents can reach the printed address. Only that it was scanned is kept, not by whom or when.",
  },
  posters: {
    format: "Format",
    formats: {
      ...{ a4: "A4 poster", a5: "A5 table tent", a6: "A6 table tent" },
      ...{ sticker: "80 mm sticker", sheet: "Stickers, six a page" },
    },
    papers: { a4: "A4", a5: "A4", a6: "A4, landscape", sticker: "labels of 80 × 80 mm", sheet: "A4" },
    count: (codes, sheets, paper) =>
      `${codes === 1 ? "1 QR code" : `${codes} QR codes`}, ${sheets === 1 ? "1 page" : `${sheets} pages`}, ${paper}.`,
    print: {
      a4: "Print with the browser (Ctrl+P or ⌘P): paper A4, no margins, scale 100%.",
      a5: "Print with the browser (Ctrl+P or ⌘P): paper A4, no margins, scale 100%. Fold along the dashes; both sides can be scanned.",
      a6: "Print with the browser (Ctrl+P or ⌘P): paper A4 landscape, no margins, scale 100%. Cut along the line, fold along the dashes.",
      sticker: "Print on a label printer: paper 80 × 80 mm, no margins, scale 100%.",
      sheet: "Print with the browser (Ctrl+P or ⌘P): paper A4, no margins, scale 100%. Cut along the thin lines.",
    },
    pdf: "For a print shop choose “Save as PDF” as the printer: all pages come in one file.",
    download: "Download PDF",
    downloadHint: "All pages in one file, in the format chosen above, as a print shop takes it.",
    line: "A line of your own (optional)",
    lineHint: "For example: take a number at window 2. At most 40 characters.",
    lineFaults: {
      too_long: "At most 40 characters; it is not printed.",
      lure: "Nothing of prizes, vouchers, sharing or good ratings: that changes who answers, and how. It is not printed.",
    },
    telephone: "Telephone",
    update: "Update",
    pictures: "Download pictures (ZIP)",
    picturesHint:
      "A PNG of 1080 pixels for each code, named by its unit, for chat groups. It shows the code alone, without words.",
  },
};
