/** Something to pick, by its address. */
export type Choice = { name: string; href: string; isChosen: boolean };

/** What there is to pick from, by what it is. */
export type Choices = { name: string; choices: readonly Choice[] };

/** Which question, how proven, of which month: links, so that each place has its address. */
export function TextPickers({ rows }: { rows: readonly Choices[] }) {
  return rows.length === 0 ? null : (
    <dl class="pick">
      {rows.map(({ name, choices }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {choices.map((choice) => (
              <a href={choice.href} aria-current={choice.isChosen ? "true" : undefined}>
                {choice.name}
              </a>
            ))}
          </dd>
        </>
      ))}
    </dl>
  );
}
