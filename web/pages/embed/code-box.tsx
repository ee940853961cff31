import type { EmbedMessages } from "../../locales/embed-messages.ts";

type Props = { words: EmbedMessages; id: string; name: string; text: string };

const COLUMNS = 88;

/** Code to be copied, as high as it is long. */
export function CodeBox({ words, id, name, text }: Props) {
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);
  return (
    <>
      <label class="name" for={id}>
        {name}
      </label>
      <textarea
        id={id}
        rows={rows}
        readonly
        spellcheck={false}
        autocomplete="off"
        data-copy={words.copy}
        data-copied={words.copied}
      >
        {text}
      </textarea>
    </>
  );
}
