import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";
import { type Chosen, ChosenFields, Steps, searchOf } from "./steps.tsx";

/** What the poll can be expected to show; `longer` and `fewer` are what else could be chosen. */
export type Estimate = {
  answerCountMin: number;
  knownCount: number;
  unknownCount: number;
  expectedUnits: number;
  /** In percentage points. */
  changePoints: number | null;
  longer: { days: number; closesOn: string } | null;
  fewer: { units: readonly string[] } | null;
};

type Props = {
  context: FrameContext;
  chosen: Chosen;
  opensOn: string;
  closesOn: string;
  /** Null where the days are not in order. */
  estimate: Estimate | null;
};

const OWN = ["opensOn", "closesOn"];

/** The third step: from when to when, with what that can be expected to show. */
export function DatesStep({ context, chosen, opensOn, closesOn, estimate }: Props) {
  const { lang, base } = context;
  const words = messagesIn(lang).admin.poll;
  const path = `${base}/admin/surveys/new`;
  return (
    <Frame context={context} title={words.dates.title} entry="surveys">
      <Steps lang={lang} current="dates" />
      <h1>{words.dates.title}</h1>
      <p class="sub">{words.dates.text}</p>
      <form method="get" action={`${path}/publish`}>
        <ChosenFields lang={lang} chosen={chosen} except={OWN} />
        <div class="pair">
          <DayField name="opensOn" label={words.dates.opensOn} value={opensOn} isWrong={false} />
          <DayField name="closesOn" label={words.dates.closesOn} value={closesOn} isWrong={estimate === null} />
        </div>
        {estimate === null ? <p class="wrong">{words.dates.wrong}</p> : null}
        <p>
          <button class="second" type="submit" formaction={`${path}/dates`}>
            {words.dates.update}
          </button>
        </p>
        {estimate === null ? null : (
          <Expected context={context} chosen={chosen} estimate={estimate} days={{ opensOn, closesOn }} />
        )}
        <p class="acts">
          <button type="submit">{words.next}</button>
          <a href={adminHref(context, `/surveys/new/units?${searchOf(chosen)}`)}>{words.back}</a>
        </p>
      </form>
    </Frame>
  );
}

function DayField({ name, label, value, isWrong }: { name: string; label: string; value: string; isWrong: boolean }) {
  return (
    <div class={isWrong ? "field bad" : "field"}>
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" required value={value} aria-invalid={isWrong ? "true" : undefined} />
    </div>
  );
}

type ExpectedProps = {
  context: FrameContext;
  chosen: Chosen;
  estimate: Estimate;
  days: { opensOn: string; closesOn: string };
};

function Expected({ context, chosen, estimate, days }: ExpectedProps) {
  const words = messagesIn(context.lang).admin.poll.estimate;
  const { answerCountMin, knownCount, unknownCount, expectedUnits, changePoints, longer, fewer } = estimate;
  const others = chosen.filter(([name]) => !OWN.includes(name));
  const datesHref = (picked: Chosen) => adminHref(context, `/surveys/new/dates?${searchOf(picked)}`);
  const opens = ["opensOn", days.opensOn] as const;
  return (
    <section class="estimate" aria-label={words.title}>
      <h2>{words.title}</h2>
      {knownCount === 0 ? (
        <p>{words.allUnknown}</p>
      ) : (
        <>
          <p>{words.reach(Math.round(expectedUnits), knownCount, answerCountMin)}</p>
          {unknownCount > 0 ? <p>{words.unknown(unknownCount)}</p> : null}
          <p>
            {changePoints === null ? words.noChange : words.change(changePoints.toFixed(changePoints < 10 ? 1 : 0))}
          </p>
          {longer === null ? null : (
            <p>
              {words.longer(longer.days)}{" "}
              <a href={datesHref([...others, opens, ["closesOn", longer.closesOn]])}>{words.takeLonger}</a>
            </p>
          )}
          {fewer === null ? null : (
            <p>
              {words.fewer(fewer.units.length)}{" "}
              <a
                href={datesHref([
                  ...others.filter(([name]) => name !== "unit"),
                  ...fewer.units.map((unit) => ["unit", unit] as const),
                  opens,
                  ["closesOn", days.closesOn],
                ])}
              >
                {words.takeFewer}
              </a>
            </p>
          )}
          <p class="note">{words.basis}</p>
        </>
      )}
    </section>
  );
}
