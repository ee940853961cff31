import type { Role } from "../../src/core/accounts/role.ts";

/** Help that stands where somebody new to it would stop and wonder. */
export type HelpMessages = {
  first: { title: string; units: string; poll: string; print: string; people: string };
  noUnits: { text: string; link: string };
  units: { under: string; saved: string; population: string; sample: Sample };
  template: { summary: string };
  pick: { all: string; below(name: string): string };
  privacy: string;
  poll: {
    title: string;
    try: string;
    scan: string;
    open: string;
    print: string;
    acts: string;
    actsText: readonly string[];
  };
  plates: { how: string; back: string };
  tables: { text: readonly string[]; sample: Sample; formula: string };
  roles: { summary: string; text: string; of: Record<Role, string> };
  second: string;
  password: string;
  trailTime(zone: string): string;
};

/** A table as it might be handed in. */
export type Sample = { summary: string; rows: readonly (readonly string[])[]; text: string };
