/** Words of the page that tells a webmaster how to show a link's rating. */
export type EmbedMessages = {
  title: string;
  intro: string;
  sites: { title: string; text: string; none: string };
  notWidget: string;
  closed: string;
  copy: string;
  copied: string;
  preview: { title: string; text: string; inline: string; button: string; noScript: string };
  tag: { title: string; text: string; pinned: string; pinnedText: string; evergreen: string; evergreenText: string };
  policy: string;
  policyText: string;
  attributes: { title: string; name: string; meaning: string; rows: readonly (readonly [string, string])[] };
  look: { title: string; text: string; parts: string };
  events: { title: string; text: string; rows: readonly (readonly [string, string])[] };
  frame: { title: string; text: string; tag: string; resize: string; resizeText: string };
  link: { title: string; alone: string; text: string; tag: string };
  promise: { title: string; text: string };
};
