import type { Role } from "../../src/core/accounts/role.ts";

/** Words around signing in, people and their roles. */
export type AccountsMessages = {
  signIn: {
    title: string;
    text: string;
    name: string;
    password: string;
    submit: string;
    wrong: string;
    tooMany(minutes: number): string;
    noWay: string;
    lost: string;
  };
  enrol: {
    setupTitle: string;
    setupText: string;
    inviteTitle(name: string): string;
    inviteText: string;
    name: string;
    nameHint: string;
    password: string;
    passwordHint: string;
    submit: string;
  };
  oidc: string;
  passkey: {
    create: string;
    use: string;
    text: string;
    failed: string;
    needsScript: string;
    elsewhere: string;
    open: string;
    or: string;
  };
  pages: Record<AccountsPage, { title: string; text: string }>;
  proxy: { text: string; own: string; allow: string };
  plainHttp: string;
  errors(count: number): string;
  back: string;
  admin: { title: string; signedInAs(name: string): string; noRoles: string };
  everywhere: string;
  roles: Record<Role, { name: string; text: string }>;
};

/** Pages that stand where the form cannot. */
export type AccountsPage =
  | "expired"
  | "unsafe"
  | "crossSite"
  | "unreadable"
  | "tooLarge"
  | "unavailable"
  | "notLinked"
  | "providerDown"
  | "lastAdministrator"
  | "notFound"
  | "forbidden";
