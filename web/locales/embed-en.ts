import type { EmbedMessages } from "./embed-messages.ts";

export const embedEn: EmbedMessages = {
  title: "Put this rating on a website",
  intro:
    "This page is for whoever looks after the website. It can be passed on and needs no account. Choose one of three ways, copy the code and paste it into your page.",
  sites: {
    title: "Websites that may show it",
    text: "Only pages of these websites can show this rating. To add one, ask the administrator to change the link.",
    none: "No website may show this rating yet. Send the administrator your website’s address, such as https://www.example.gov.cn, to be added to the link. The plain link works anywhere.",
  },
  notWidget:
    "This link was not made for websites, so only the plain link can be used. To embed the rating, ask the administrator for a link of the channel “widget”.",
  closed: "This link takes no ratings at present. You can put the code in place; it will work once the link opens.",
  copy: "Copy",
  copied: "Copied",
  preview: {
    title: "Preview",
    text: "As it will look on your page. What is submitted in the preview is not sent.",
    inline: "Shown at once",
    button: "Behind a button",
    noScript: "The preview needs JavaScript; nothing else on this page does.",
  },
  tag: {
    title: "1. The rating element",
    text: "Paste it where the rating should appear. Until the script has loaded, the plain link inside works by itself.",
    pinned: "Pinned to this version",
    pinnedText:
      "The browser checks the script against its hash and runs no other. After the service is upgraded, come back here for the new code. It loads no other script, so that over the limit of their network people are asked to try again later.",
    evergreen: "Always the newest version",
    evergreenText: "Or use the script that follows the service; the element stays the same.",
  },
  policy: "Content security policy",
  policyText:
    "If your website has a content security policy (CSP), add these sources. Nothing else needs to be loosened.",
  attributes: {
    title: "Attributes",
    name: "Attribute",
    meaning: "What it does",
    rows: [
      ["link", "The link’s code. Change it and the element loads another rating."],
      ["locale", "zh-CN or en. Without it, the language of the page decides."],
      [
        "display",
        "Without it the rating is shown at once; button puts it behind a button, floating behind one in the lower right corner. The button takes its words from the link inside.",
      ],
      ["theme", "light, dark, or auto (as the visitor’s system is set). Without it, the page’s color-scheme decides."],
      [
        "when-closed",
        "Once the survey has closed: a sentence, unless this is link (the link inside is shown) or hide (nothing is).",
      ],
      ["preview", "Shows the rating and sends nothing."],
    ],
  },
  look: {
    title: "Appearance",
    text: "Colours and size follow these CSS properties, set on weatherglass-rating:",
    parts: "Its parts can be styled with ::part:",
  },
  events: {
    title: "Events",
    text: "Both bubble. Neither carries the rating, so the page cannot learn what anyone chose.",
    rows: [
      ["weatherglass:rated", "A rating was stored. The detail is { link }."],
      ["weatherglass:error", "It did not work. The detail is { link, reason }."],
    ],
  },
  frame: {
    title: "2. A page in a frame",
    text: "Shows the whole survey. It suits longer surveys, and pages where no script may run.",
    tag: "Code of the frame",
    resize: "Fit the height to the content (optional)",
    resizeText: "Goes into a script of your own. The height is told to the websites listed above alone.",
  },
  link: {
    title: "3. A plain link",
    alone: "A plain link",
    text: "Works on any page, in any message.",
    tag: "Code of the plain link",
  },
  promise: {
    title: "What the element does not do",
    text: "It sets no cookie and stores nothing, connects to no other server, does not read your page and does not know who is visiting.",
  },
};
