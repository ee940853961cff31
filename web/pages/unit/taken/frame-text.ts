/** The sites that may show a chart in a frame, the address that goes into it, and how high it is to be, in pixels. */
export type Embedding = { origins: readonly string[]; address: string; heightPx: number };

/** The HTML with which a page of another site shows a chart. */
export function frameText({ address, heightPx }: Embedding, title: string): string {
  const [src, name] = [address, title].map(attribute);
  return `<iframe src="${src}" title="${name}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
