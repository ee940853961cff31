export type EmbedSource = {
  /** Where the service is reached from outside, without a slash at its end. */
  baseUrl: string;
  code: string;
  /** The built widget: its path under that address, and the hash that browsers check it by; null before it is built. */
  widget: { path: string; integrity: string } | null;
};

export type EmbedWords = { rate: string; lang: string };

/** The element, with the link that stands where no script runs; `attributes` as they are written. */
export function elementSnippet({ baseUrl, code }: EmbedSource, { rate, lang }: EmbedWords, attributes = ""): string {
  const extra = attributes === "" ? "" : ` ${attributes}`;
  return [
    `<weatherglass-rating link="${code}" locale="${lang}"${extra}>`,
    `  <a href="${baseUrl}/r/${code}">${rate}</a>`,
    "</weatherglass-rating>",
  ].join("\n");
}

/** The script pinned to what it is today: a browser runs no other. */
export function pinnedScript({ baseUrl, widget }: EmbedSource): string {
  return widget === null
    ? evergreenScript(baseUrl)
    : [
        `<script type="module" async src="${baseUrl}${widget.path}"`,
        `  integrity="${widget.integrity}"`,
        '  crossorigin="anonymous"></script>',
      ].join("\n");
}

/** The script that follows the service's own version. */
export function evergreenScript(baseUrl: string): string {
  return `<script type="module" async src="${baseUrl}/widget.js"></script>`;
}

export function linkSnippet({ baseUrl, code }: EmbedSource, { rate }: EmbedWords): string {
  return `<a href="${baseUrl}/r/${code}">${rate}</a>`;
}

export function frameSnippet({ baseUrl, code }: EmbedSource, { rate, lang }: EmbedWords): string {
  return [
    `<iframe src="${baseUrl}/w/${code}?lang=${lang}" title="${rate}"`,
    '  width="100%" height="900" loading="lazy"></iframe>',
  ].join("\n");
}

/** For the page around the frame: takes heights from the service's origin alone. */
export function resizeSnippet({ baseUrl, code }: EmbedSource): string {
  return [
    'addEventListener("message", ({ origin, source, data }) => {',
    `  const frame = document.querySelector('iframe[src*="/w/${code}"]');`,
    `  if (origin === "${new URL(baseUrl).origin}" && frame && source === frame.contentWindow`,
    '      && data.type === "weatherglass:resize") {',
    "    frame.height = data.height;",
    "  }",
    "});",
  ].join("\n");
}

export function tagPolicy(baseUrl: string): string {
  const { origin } = new URL(baseUrl);
  return `script-src ${origin}; connect-src ${origin}`;
}

export function framePolicy(baseUrl: string): string {
  return `frame-src ${new URL(baseUrl).origin}`;
}
