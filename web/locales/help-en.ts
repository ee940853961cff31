import type { HelpMessages } from "./help-messages.ts";

export const helpEn: HelpMessages = {
  first: {
    title: "To begin with",
    units: "Set up units: paste the names of the offices, communities or counters to be rated, one a line.",
    poll: "Start a poll: a template, the units, the dates, and who is asking.",
    print: "Scan one of the posters with a telephone, open the codes, then print the posters and hang them up.",
    people: "Invite colleagues: an account for each, and a second administrator if you can.",
  },
  noUnits: { text: "There are no units yet, and a poll needs something to rate.", link: "Set up units first" },
  units: {
    under:
      "All the names pasted now come under this unit. If it is not in the list yet, paste it alone first, save, and come back.",
    saved: "Next: start a poll",
    population:
      "Population may be left empty; for a unit without answers so far, it serves to estimate how many to expect.",
    sample: {
      summary: "What should the table look like?",
      rows: [
        ["name", "parent", "code", "kind", "population"],
        ["Riverside Street Office", "", "", "street", ""],
        ["First Community", "Riverside Street Office", "", "community", "4100"],
        ["Service Hall", "Riverside Street Office", "hall", "window", ""],
      ],
      text: "A parent may be a name or a code, and may stand in the same table. An empty code is made for you. The same table again changes nothing.",
    },
  },
  template: { summary: "See what each one asks" },
  pick: { all: "All of them", below: (name) => `Only those below ${name}` },
  privacy:
    "The page already says that it is anonymous and records neither person nor device; add what your office must say.",
  poll: {
    title: "What comes next",
    try: "Choose “Try it” below: are the questions and the unit right? Answers given on trial never count.",
    scan: "Open the posters and scan one of them with a telephone, on the screen or on paper. Posters printed now bear the word “Trial”.",
    open: "Open the codes: from then on answers count, and what came in on trial is erased.",
    print: "Then print the posters and hang them up at each unit.",
    acts: "Pause, close, re-point: what is the difference?",
    actsText: [
      "Pause: whoever scans the code reads that the survey is paused. It can be opened again at any time.",
      "Close: whoever scans it reads that the survey has closed. The answers received appear as usual.",
      "Re-point: the printed code stays and serves another unit or survey from now on. Earlier answers stay where they are.",
      "Each of these is told on the unit’s public page. Nobody can change or delete an answer.",
    ],
  },
  plates: {
    how: "Ask whoever runs the server to set BASE_URL to an https address that residents can open, then come back. That address is what the code holds; once printed it cannot change.",
    back: "Back to the survey",
  },
  tables: {
    text: [
      "One row for each unit; months in the headings, in two levels if need be, or in a column of their own. Rows of totals are recognised and left out.",
      "Counts are best. Valid ratings are those actually given, favourable ones are the satisfied among them. Work orders, cases taken or closed are not ratings.",
      "Percentages alone can be imported too, but only as quoted rates: shown as printed with their source, never ranked, never called a rise or a fall.",
    ],
    sample: {
      summary: "What should the table look like? What about percentages?",
      rows: [
        ["unit", "2026-01", "", "2026-02", ""],
        ["", "valid ratings", "favourable", "valid ratings", "favourable"],
        ["Riverside", "412", "305", "398", "311"],
        ["Willow Lane", "287", "201", "301", "229"],
      ],
      text: "The first time, you say what each column is. Save that under a name, and next month’s table needs nothing more.",
    },
    formula: "Printed beside the chart, for example: (very satisfied + satisfied + fairly satisfied) ÷ valid ratings",
  },
  roles: {
    summary: "What may each role do, and which unit should I choose?",
    text: "A role holds for the unit chosen and all below it, and a person may have several. For a community that runs its own polls and prints its own posters, Manager on that community is enough.",
    of: {
      viewer: "Sees results that are for officials only.",
      analyst: "Sees results and comments, brings in past tables, exports data.",
      manager: "Sets up units below, starts polls, prints, opens and pauses codes, works on matters.",
      clerk: "Enters answers given on paper, by telephone or at the door.",
      auditor: "Reads and exports the audit trail and checks results; changes nothing.",
      administrator: "All of this, and invites people, changes roles and gives tokens to programs.",
    },
  },
  second: "Invite a second one below: the role Administrator, for the whole deployment.",
  password: "To change your password, ask an administrator for a new invitation.",
  trailTime: (zone) => `Times are those of ${zone}; exported files use UTC.`,
};
