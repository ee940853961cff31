import { endBoxes } from "../../../src/core/figures/end-boxes.ts";
import type { ChannelLinks } from "../../../src/core/figures/figure-source.ts";
import { OTHER_CHANNELS } from "../../../src/core/figures/told-channels.ts";
import { textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { figureText, isShare, percent } from "../unit/figure-words.ts";
import { isShown } from "../unit/finding.ts";
import { tellSample } from "../unit/told-samples.ts";
import type { SeriesProps } from "./series-section.tsx";

/** One line of how a figure came about, of one or several sentences. */
export type SourceRow = { label: string; lines: readonly string[] };

/** How a shown figure came about, in the order in which a reader asks; nothing of one that is not shown. */
export function sourceRows(props: SeriesProps): SourceRow[] {
  const { source, locale } = props;
  const { rows } = messagesIn(locale).about;
  if (!isShown(source.point) || source.point.isOpen) {
    return [];
  }
  const all: SourceRow[] = [
    { label: rows.wording, lines: wordings(props) },
    { label: rows.formula, lines: [textIn(source.formula, locale)] },
    { label: rows.boxes, lines: boxes(props) },
    { label: rows.outside, lines: outside(props) },
    ...samples(props),
    { label: rows.channels, lines: channels(props) },
    { label: rows.links, lines: links(props) },
    { label: rows.imports, lines: imports(props) },
    { label: rows.source, lines: sources(props) },
    { label: rows.flags, lines: flags(props) },
    { label: rows.released, lines: released(props) },
    { label: rows.versions, lines: versions(props) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function wordings({ source, locale }: SeriesProps): string[] {
  const { about, unit } = messagesIn(locale);
  return source.wordings.map(({ survey, title, row }) => {
    const question = row === null ? textIn(title, locale) : `${textIn(title, locale)} ${textIn(row, locale)}`;
    return `${about.survey(textIn(survey, locale))}${unit.separator}${question}`;
  });
}

function boxes({ kind, source: { point, meaning }, words, locale }: SeriesProps): string[] {
  const { topTwo } = messagesIn(locale).about;
  const found = isShare(kind) && point.levels ? endBoxes(point.levels, meaning) : null;
  if (!found || point.value === null) {
    return [];
  }
  const line = (name: string, count: number) =>
    topTwo.line(name, percent(count / found.valid), `${words.number(count)}/${words.number(found.valid)}`);
  const official = line(topTwo.official, point.favourable ?? 0);
  return [official, line(topTwo.top, found.top), line(topTwo.bottom, found.bottom), topTwo.note];
}

function outside({ source: { point, meaning }, words, locale }: SeriesProps): string[] {
  const { about } = messagesIn(locale);
  const levels = point.levels ?? {};
  const left = meaning.values.filter(({ valid }) => !valid);
  const count = left.reduce((sum, { value }) => sum + (levels[value] ?? 0), 0);
  const all = count + (point.valid ?? 0);
  const labels = left.map(({ label }) => textIn(label, locale)).join(words.listJoin);
  return count > 0 && all > 0 ? [about.outside(labels, words.number(count), percent(count / all))] : [];
}

function samples({ source: { samples, point }, words }: SeriesProps): SourceRow[] {
  return samples.flatMap((sample) =>
    tellSample(sample, point.value, words).map(({ label, text }) => ({ label, lines: [text] })),
  );
}

function channels({ source, words, locale }: SeriesProps): string[] {
  const { about } = messagesIn(locale);
  const valid = Object.values(source.channels).reduce((sum, count) => sum + count, 0);
  const told = Object.entries(source.channels).toSorted(([, one], [, other]) => other - one);
  return told.map(([channel, count]) => {
    const name = channel === OTHER_CHANNELS ? about.otherChannels : (words.readings.channel[channel] ?? channel);
    return `${name} ${words.answers(words.number(count))} · ${percent(count / valid)}`;
  });
}

function links({ source, words, locale }: SeriesProps): string[] {
  const { about, common } = messagesIn(locale);
  const line = ({ channel, count, firstDay, lastDay, paused, closed }: ChannelLinks) =>
    [
      about.links({
        ...{ channel: words.readings.channel[channel] ?? channel, count, first: common.day(firstDay) },
        last: lastDay && common.day(lastDay),
      }),
      ...(paused > 0 ? [about.paused(paused)] : []),
      ...(closed > 0 ? [about.closed(closed)] : []),
    ].join(words.separator);
  return source.links.map(line);
}

function imports({ source, words, locale }: SeriesProps): string[] {
  const { about, common } = messagesIn(locale);
  return source.importDays.length > 0
    ? [about.importDays(source.importDays.map((day) => common.day(day)).join(words.listJoin))]
    : [];
}

function sources({ source, locale }: SeriesProps): string[] {
  const { about, common } = messagesIn(locale);
  return source.sources.map((one) => about.source(one.source, common.day(one.recordedOn)));
}

function flags({ kind, source: { point, proof }, words, locale }: SeriesProps): string[] {
  const { about } = messagesIn(locale);
  if (proof === "figures") {
    return [];
  }
  const { plain } = point;
  return plain && isShown(point)
    ? [
        about.flagged({
          ...{ plain: figureText(kind, plain.value), answers: words.number(plain.valid) },
          ...{ all: figureText(kind, point.value), answersAll: words.number(point.valid) },
          count: words.number(point.valid - plain.valid),
        }),
      ]
    : [about.noFlags];
}

function released({ source, locale }: SeriesProps): string[] {
  const { about, common } = messagesIn(locale);
  const first = source.versions[0];
  return first ? [about.released(common.day(first.releasedOn))] : [];
}

function versions({ source, words, locale }: SeriesProps): string[] {
  const { about, common } = messagesIn(locale);
  return source.versions.length > 1
    ? source.versions.map(({ version, releasedOn, counts }) =>
        about.version(
          version,
          common.day(releasedOn),
          counts && `${words.number(counts.favourable)}/${words.number(counts.valid)}`,
        ),
      )
    : [about.first];
}
