/** Words around the people who sign in, their roles and what they did. */
export type PeopleMessages = {
  title: string;
  intro: string;
  alone: string;
  left: string;
  invited: string;
  invite: {
    title: string;
    names: string;
    namesHint: string;
    role: string;
    unit: string;
    submit: string;
  };
  sheet: { title: string; text: string; until(day: string): string; how: string; print: string; back: string };
  person: {
    roles: string;
    revoke: string;
    revokeOf(role: string, unit: string): string;
    grant: string;
    grantText: string;
    renew: string;
    renewText: string;
    renewSubmit: string;
    end: string;
    endText: string;
    endSubmit: string;
  };
  tokens: {
    title: string;
    text: string;
    none: string;
    list: string;
    name: string;
    nameHint: string;
    role: string;
    roleHint: string;
    expiresOn: string;
    expiresHint: string;
    make: string;
    submit: string;
    until(day: string): string;
    made(day: string, by: string): string;
    states: Record<"valid" | "expired" | "ended", string>;
    endedOn(day: string): string;
    end: string;
    endOf(name: string): string;
    earlier(count: number): string;
    /** The page that tells a new token, once. */
    once: { title: string; text: string; use: string; careful: string; back: string };
    byToken: string;
  };
  profile: { title: string; passkeys(count: number): string; addTitle: string };
  trail: {
    title: string;
    text: string;
    when: string;
    who: string;
    act: string;
    object: string;
    more: string;
    empty: string;
    csv: string;
    ndjson: string;
    /** What each act is called; one that has no words is told as it is recorded. */
    acts: Readonly<Record<string, string>>;
  };
};
