import type { AccountsMessages } from "./accounts-messages.ts";

export const accountsEn: AccountsMessages = {
  signIn: {
    title: "Sign in",
    text: "For those who run surveys, read figures or check them. To give a rating nobody needs to sign in.",
    name: "Name",
    password: "Password",
    submit: "Sign in",
    wrong: "That did not work. Please check name and password.",
    tooMany: (minutes) => `Too many attempts. Please try again in ${minutes} min.`,
    noWay: "Here nobody can sign in by password. Please open the address that you were invited with.",
    lost: "If you can no longer sign in, an administrator can send you a new invitation.",
  },
  enrol: {
    setupTitle: "Become the first administrator",
    setupText:
      "This address works once. Whoever completes this page may do everything here, and can then invite others; each person has an account of their own.",
    inviteTitle: (name) => `Welcome, ${name}`,
    inviteText: "This address works once and is meant for you alone. Choose what you will sign in with.",
    name: "Your name",
    nameHint: "You sign in with it, and it stands beside what you do here.",
    password: "Password",
    passwordHint: "At least 12 characters. A few words in a row are easy to remember and hard to guess.",
    submit: "Save and sign in",
  },
  oidc: "Sign in through your organisation",
  passkey: {
    create: "Use a passkey",
    use: "Sign in with a passkey",
    text: "Your telephone or computer recognises you by fingerprint, face or PIN. Nothing to remember, nothing to give away.",
    failed: "That did not work. Please try again, or choose another device.",
    needsScript: "Passkeys need JavaScript.",
    elsewhere: "You can also sign in by fingerprint, face or PIN (a passkey), at another address:",
    open: "Open this page at localhost",
    or: "or with a password",
  },
  pages: {
    expired: {
      title: "This address no longer works",
      text: "It was used already, taken back, or is too old. Please ask an administrator for a new one.",
    },
    unsafe: {
      title: "Signing in needs https",
      text: "Over plain http anyone on the way could read passwords and take over sessions, so nobody can sign in here yet.",
    },
    crossSite: {
      title: "This was not accepted",
      text: "It was sent from another website. Please open the page here and try again.",
    },
    unreadable: { title: "This could not be read", text: "Please go back and try again." },
    tooLarge: {
      title: "This is too much at once",
      text: "Nothing was stored. Please go back and send less in one go: fewer units, fewer names, or shorter texts.",
    },
    unavailable: { title: "Not available just now", text: "Something went wrong here. Please try again in a moment." },
    notLinked: {
      title: "Signing in did not succeed",
      text: "Your organisation's sign-in was not completed, or that account is not linked to anyone here. Please ask an administrator for an invitation.",
    },
    providerDown: {
      title: "Your organisation's sign-in cannot be reached",
      text: "Please try again in a moment, or sign in another way.",
    },
    lastAdministrator: {
      title: "At least one administrator must remain",
      text: "Make somebody else an administrator of the whole deployment first.",
    },
    notFound: { title: "Not found", text: "There is no such page, or you may not see it." },
    forbidden: { title: "Not allowed", text: "You can see this, but your role does not let you change it." },
  },
  proxy: {
    text: "Put a proxy with a certificate in front, for example Caddy, and set BASE_URL to the https address:",
    own: "On this machine itself, http://localhost works as it is.",
    allow:
      "In a closed network without certificates, ALLOW_HTTP=1 lets people sign in by password alone; every page then says that the line is not protected.",
  },
  plainHttp: "The line to this page is not protected (http). Others in the network can read along.",
  errors: (count) => (count === 1 ? "One thing needs another look" : `${count} things need another look`),
  back: "To the first page",
  admin: {
    title: "Administration",
    signedInAs: (name) => `Signed in as ${name}`,
    noRoles: "You hold no role at present.",
  },
  everywhere: "the whole deployment",
  roles: {
    viewer: { name: "Viewer", text: "reads figures" },
    analyst: { name: "Analyst", text: "reads figures and comments, imports and exports" },
    manager: { name: "Manager", text: "runs surveys, links and cases" },
    clerk: { name: "Clerk", text: "enters paper and telephone answers" },
    auditor: { name: "Auditor", text: "checks figures and reads the audit trail" },
    administrator: { name: "Administrator", text: "may do everything, and invites people" },
  },
};
