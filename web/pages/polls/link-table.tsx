import type { LinkState } from "../../../src/core/links/link-state.ts";
import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { Channel } from "../../../src/core/responses/answer.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";
import { figureText } from "../unit/figure-words.ts";
import { pointPeriodText } from "../unit/period-words.ts";
import { LinkActs } from "./link-acts.tsx";

export type PollLinkRow = {
  code: string;
  /** Its code. */
  unit: string;
  unitName: LocalText;
  channel: Channel;
  respondentClass: string | null;
  proof: "open" | "token" | "blind" | "entered";
  state: LinkState;
  opensOn: string | null;
  closesOn: string | null;
  /** Whether its printed address was opened while it was on trial. */
  isScanned: boolean;
  /** Whether the reader may type in what was given on it. */
  mayEnter: boolean;
  /** What the unit was last released with, of this class of proof; null where nothing was. */
  figure: { kind: IndicatorKind; value: number; valid: number; period: string; span: readonly string[] | null } | null;
};

type Props = {
  context: FrameContext;
  /** The survey's. */
  id: string;
  mayOpen: boolean;
  mayPair: boolean;
  links: readonly PollLinkRow[];
  indicator: LocalText | null;
};

/** A survey's codes with their state, what was last released of their units, and what may be done to each. */
export function LinkTable({ context, id, links, mayOpen, mayPair, indicator }: Props) {
  const { lang } = context;
  const { admin, links: linkWords } = messagesIn(lang);
  const words = admin.poll.made;
  const isPlain = links.every(({ channel, respondentClass }) => channel === "qr" && respondentClass === null);
  return (
    <>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.state}</th>
            {indicator === null ? null : <th scope="col">{linkWords.figure.head}</th>}
            <th scope="col">
              <span class="skip">{words.acts.label}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <LinkRow
              context={context}
              id={id}
              link={link}
              isPlain={isPlain}
              mayOpen={mayOpen}
              mayPair={mayPair}
              hasFigures={indicator !== null}
            />
          ))}
        </tbody>
      </table>
      {indicator === null ? null : <p class="note">{linkWords.figure.note(textIn(indicator, lang))}</p>}
    </>
  );
}

type RowProps = Pick<Props, "context" | "id" | "mayOpen" | "mayPair"> & {
  link: PollLinkRow;
  /** Whether all codes are of one kind, which then needs no telling. */
  isPlain: boolean;
  hasFigures: boolean;
};

function LinkRow({ context, id, link, isPlain, mayOpen, mayPair, hasFigures }: RowProps) {
  const { lang } = context;
  const { common, admin, unit, links } = messagesIn(lang);
  const words = admin.poll.made;
  const { code, unitName, channel, respondentClass, state, opensOn, closesOn, isScanned } = link;
  const kind = [unit.readings.channel[channel], ...(respondentClass === null ? [] : [respondentClass])].join(" · ");
  const name = textIn(unitName, lang);
  const day = (value: string | null) => (value === null ? null : common.day(value));
  return (
    <tr>
      <td>
        {name}
        {isPlain ? null : <small class="quiet">{kind}</small>}
      </td>
      <td class="code" data-name={words.code}>
        {code}
      </td>
      <td data-name={words.state}>
        {words.states[state]}
        {state === "trial" && channel === "qr" ? (
          <span class="quiet"> · {isScanned ? links.scan.seen : links.scan.missing}</span>
        ) : null}
        <br />
        <span class="quiet days">{words.days(day(opensOn), day(closesOn))}</span>
      </td>
      {hasFigures ? (
        <td data-name={links.figure.head}>
          <LastFigure context={context} figure={link.figure} />
        </td>
      ) : null}
      <td>
        <LinkActs {...{ context, id, link, mayOpen, mayPair, of: isPlain ? name : `${name} · ${kind}` }} />
      </td>
    </tr>
  );
}

function LastFigure({ context, figure }: { context: FrameContext; figure: PollLinkRow["figure"] }) {
  const { unit, links } = messagesIn(context.lang);
  if (figure === null) {
    return <span class="quiet">{links.figure.none}</span>;
  }
  const { kind, value, valid, period, span } = figure;
  const told = [pointPeriodText({ period, ...(span && { span }) }, unit), String(valid)] as const;
  return <>{links.figure.of(figureText(kind, value), ...told)}</>;
}
