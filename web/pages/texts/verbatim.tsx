import { visibleRuns } from "../../../src/core/texts/visible-runs.ts";

type Props = { text: string; names: Readonly<Record<string, string>> };

/** A text as it was written, kept apart in direction; what does not show is drawn as its code. */
export function Verbatim({ text, names }: Props) {
  return (
    <bdi class="verbatim" dir="auto">
      {visibleRuns(text).map((run) =>
        run.kind === "words" ? run.text : <Unseen code={run.code} name={names[run.code] ?? null} />,
      )}
    </bdi>
  );
}

function Unseen({ code, name }: { code: string; name: string | null }) {
  return (
    <bdi class="unseen" dir="ltr" title={name ?? undefined}>
      {name === null ? code : `${code} ${name}`}
    </bdi>
  );
}

/** Whether a text holds anything that does not show. */
export function hasUnseen(text: string): boolean {
  return visibleRuns(text).some(({ kind }) => kind === "unseen");
}
