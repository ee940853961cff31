type Props = { label: string; hints: readonly string[]; look: string };

/** A table to choose, and the button that looks at it before anything is stored. */
export function FileField({ label, hints, look }: Props) {
  return (
    <>
      <div class="ask">
        <label for="file">{label}</label>
        <input type="file" id="file" name="file" required accept=".xlsx,.csv,text/csv" aria-describedby="file-hint" />
        <div id="file-hint">
          {hints.map((hint) => (
            <p class="hint">{hint}</p>
          ))}
        </div>
      </div>
      <p class="go">
        <button type="submit" name="step" value="look">
          {look}
        </button>
      </p>
    </>
  );
}
