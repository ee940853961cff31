import type { Locale } from "../../../src/core/local-text.ts";
import type { ReadReply } from "../../../src/wire/tables.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { TablesMessages } from "../../locales/tables-messages.ts";

export type Reading = ReadReply;
type Value = Reading["values"][number];

const LISTED_MAX = 200;
const OPEN_MAX = 20;
const ORDER = { changed: 0, new: 1, same: 2 } as const;

/** What a table would bring, value by value, what is worth knowing about it, and what is left out. */
export function ReadingView(props: { locale: Locale; reading: Reading; nameOf: (code: string) => string }) {
  const { read: words } = messagesIn(props.locale).tables;
  const { values, notes, leftOut } = props.reading;
  const count = (is: (value: Value) => boolean) => values.filter(is).length;
  const listed = values.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]).slice(0, LISTED_MAX);
  const figures = count(({ figure }) => figure !== undefined);
  const recovered = count(({ figure }) => (figure?.recovered ?? null) !== null);
  const states = (["new", "same", "changed"] as const).map((state) => count((value) => value.state === state));
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words.title}</h2>
      <p class="big">
        {values.length === 0 ? words.nothing : words.summary(figures, recovered, values.length - figures)}
      </p>
      {values.length > 0 && <p class="sub">{words.states(states[0] ?? 0, states[1] ?? 0, states[2] ?? 0)}</p>}
      <Remarks title={words.notes} lines={notes.map(({ cell, note }) => [cell, noteText(words, note)])} words={words} />
      <Remarks
        title={words.leftOut}
        lines={leftOut.map(({ cell, reason, text }) => [cell, leftOutLine(words, text, reason)])}
        words={words}
      />
      {listed.length > 0 && (
        <details open={listed.length <= OPEN_MAX || listed[0]?.state === "changed"}>
          <summary>{words.list}</summary>
          <Values words={words} values={listed} nameOf={props.nameOf} />
          {values.length > LISTED_MAX && <p class="hint">{words.more(values.length - LISTED_MAX)}</p>}
        </details>
      )}
    </section>
  );
}

const REMARKS_MAX = 12;

function Remarks(props: {
  title: string;
  lines: readonly (readonly [string, string])[];
  words: TablesMessages["read"];
}) {
  const { title, lines, words } = props;
  return lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {lines.slice(0, REMARKS_MAX).map(([cell, text]) => (
          <li>
            <b>{cell}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {lines.length > REMARKS_MAX && <p class="hint">{words.more(lines.length - REMARKS_MAX)}</p>}
    </>
  );
}

type ValuesProps = { words: TablesMessages["read"]; values: readonly Value[]; nameOf: (code: string) => string };

function Values({ words, values, nameOf }: ValuesProps) {
  return (
    <section class="scroll" tabindex={0} aria-label={words.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.period}</th>
            <th scope="col" class="figure">
              {words.value}
            </th>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr class={value.state}>
              <td>{nameOf(value.unit)}</td>
              <td>{value.period}</td>
              <td class="figure">
                {valueText(words, value)}
                {value.figure?.recovered && <small>{words.recovered(value.figure.recovered)}</small>}
              </td>
              <td class="cell">{value.cell}</td>
              <td>
                <b>{words.stateOf[value.state]}</b>
                {value.from && <small>{words.from(storedText(words, value.from))}</small>}
                {value.beside && <small>{besideText(words, value.beside)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueText(words: TablesMessages["read"], { figure, quoted }: Value): string {
  return figure ? countsText(words, figure) : words.quoted(quoted?.printed ?? "");
}

function storedText(words: TablesMessages["read"], from: NonNullable<Value["from"]>): string {
  return from.printed ?? countsText(words, from);
}

function besideText(words: TablesMessages["read"], beside: NonNullable<Value["beside"]>): string {
  const agrees = beside.agrees ?? null;
  return beside.printed === undefined
    ? words.besideCounts(countsText(words, beside), agrees)
    : words.besideQuoted(beside.printed, agrees);
}

function countsText(
  words: TablesMessages["read"],
  { favourable = null, valid = null }: { favourable?: number | null | undefined; valid?: number | null | undefined },
): string {
  return favourable === null || valid === null ? words.tooFew : words.counts(favourable, valid);
}

function noteText(words: TablesMessages["read"], note: string): string {
  return Object.entries(words.noteOf).find(([key]) => key === note)?.[1] ?? note;
}

function leftOutLine(words: TablesMessages["read"], text: string, reason: string): string {
  const why = Object.entries(words.leftOutOf).find(([key]) => key === reason)?.[1] ?? reason;
  return text === "" || text === why ? why : words.because(text, why);
}
