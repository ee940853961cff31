import type { EmbedMessages } from "../../locales/embed-messages.ts";

/** What `web/widget/widget-style.ts` reads; a test holds the two together. */
export const WIDGET_PROPERTIES = [
  ...(["accent", "on-accent", "ink", "muted", "paper", "line", "edge", "warn"] as const),
  ...(["radius", "font", "font-size"] as const),
];

export const WIDGET_PARTS = [
  ...(["button", "panel", "form", "note", "title", "unit", "levels", "level", "level-text"] as const),
  ...(["reasons", "reason", "reason-text", "comment", "promise", "submit", "message", "link"] as const),
];

/** The element's attributes, its properties and parts for style sheets, its events. */
export function ElementReference({ words }: { words: EmbedMessages }) {
  const { attributes, look, events } = words;
  return (
    <>
      <h3>{attributes.title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{attributes.name}</th>
            <th scope="col">{attributes.meaning}</th>
          </tr>
        </thead>
        <Rows rows={attributes.rows} />
      </table>
      <h3>{look.title}</h3>
      <p>{look.text}</p>
      <Words words={WIDGET_PROPERTIES.map((name) => `--weatherglass-${name}`)} />
      <p>{look.parts}</p>
      <Words words={WIDGET_PARTS} />
      <h3>{events.title}</h3>
      <p>{events.text}</p>
      <table>
        <Rows rows={events.rows} />
      </table>
    </>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <tbody>
      {rows.map(([name, meaning]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{meaning}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return (
    <p class="words">
      {words.map((word) => (
        <code>{word}</code>
      ))}
    </p>
  );
}
