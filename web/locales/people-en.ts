import { actsEn } from "./acts-en.ts";
import type { PeopleMessages } from "./people-messages.ts";

export const peopleEn: PeopleMessages = {
  title: "People",
  intro: "Each person has an account of their own. A role holds for its unit and all below it.",
  alone:
    "There is only one administrator. Acts that need two people, such as withdrawing a text, cannot be done until there is a second one.",
  left: "has left",
  invited: "invited",
  invite: {
    title: "Invite",
    names: "Names",
    namesHint: "One a line. Everyone gets an address of their own, good for 14 days, once.",
    role: "Role",
    unit: "Unit",
    submit: "Make invitations",
  },
  sheet: {
    title: "Invitations",
    text: "These addresses are shown this once. Print the sheet, cut it, and hand each part to its person.",
    until: (day) => `Good until ${day}, once.`,
    how: "Scan the code or type the address, then choose what you will sign in with.",
    print: "Print with the browser's own print command.",
    back: "Back to the people",
  },
  person: {
    roles: "Roles",
    revoke: "Take back",
    revokeOf: (role, unit) => `Take back: ${role}, ${unit}`,
    grant: "Give a role",
    grantText: "A change ends the person's sessions; it holds from the next sign-in.",
    renew: "Can no longer sign in",
    renewText:
      "Lost the passkey or forgot the password: everything they signed in with ends at once, and a new address is made.",
    renewSubmit: "Make a new invitation",
    end: "Leaves",
    endText:
      "Roles, sign-in, sessions and the tokens the person made end at once. What the person did stays on record.",
    endSubmit: "End this account",
  },
  profile: {
    title: "My account",
    passkeys: (count) => (count === 1 ? "One passkey is kept." : `${count} passkeys are kept.`),
    addTitle: "Add a passkey",
  },
  trail: {
    title: "Audit trail",
    text: "What officials did, in order. Nothing of those who rate. Nobody can change or remove a line.",
    when: "Time (UTC)",
    who: "Who",
    act: "Act",
    object: "Object",
    more: "Later entries",
    empty: "Nothing yet.",
    csv: "All of it as CSV",
    ndjson: "All of it as JSON lines",
    acts: actsEn,
  },
};
