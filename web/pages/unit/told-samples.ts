import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { SampleBeside, UnitBeside } from "../../../src/core/figures/unit-beside.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { decimal, figureText, isShare, percent } from "./figure-words.ts";
import { leadingSeries } from "./finding.ts";
import type { ToldReading } from "./told-readings.ts";

/** What a wave's samples are told from. */
export type SampleSource = Pick<UnitPage, "trend"> & { beside?: Pick<UnitBeside, "period" | "samples"> | null };

/** Of a wave: its weighted figure, response rates, design effect and calibration, or why there are none. */
export function toldSamples({ trend, beside }: SampleSource, words: UnitMessages): ToldReading[] {
  const series = trend && leadingSeries(trend);
  if (!series || trend.period !== "wave" || !beside) {
    return [];
  }
  const samples = beside.samples.filter(({ proof }) => proof === series.proof);
  if (samples.length === 0) {
    return [{ label: words.beside.sample.rates, text: whyNone(series.proof, words) }];
  }
  const plain = series.points.find(({ period }) => period === beside.period)?.value ?? null;
  return samples.flatMap((sample) => tellSample(sample, plain, words));
}

/** What one sample tells, beside the figure of all answers as it is shown. */
export function tellSample(sample: SampleBeside, plain: number | null, words: UnitMessages): ToldReading[] {
  const { sample: told } = words.beside;
  const { kind, value, low, high, valid, designEffect } = sample.figure;
  const bound = (one: number) => (isShare(kind) ? percent(one).slice(0, -1) : figureText(kind, one));
  const count = words.number(valid);
  const figure = { value: figureText(kind, value), low: bound(low), high: bound(high), count, isSample: true };
  const rates = ratesText(sample, words);
  const ofPoll = (label: string) => (sample.isWhole ? label : told.ofPoll(label));
  return [
    { label: told.weighted, text: told.toldWeighted(figure, plain === null ? null : figureText(kind, plain)) },
    ...(rates === null ? [] : [{ label: ofPoll(told.rates), text: rates }]),
    ...(designEffect === null
      ? []
      : [
          {
            label: told.effect,
            text: told.toldEffect(
              decimal(designEffect, 2),
              count,
              words.number(Math.round(valid / Math.max(designEffect, 0.01))),
            ),
          },
        ]),
    { label: ofPoll(told.raking), text: rakingText(sample, words) },
  ];
}

function ratesText({ codeResponseRate, rates }: SampleBeside, words: UnitMessages): string | null {
  const { sample: told } = words.beside;
  const codes = codeResponseRate === null ? [] : [told.toldCodes(percent(codeResponseRate))];
  const table = rates && rates.RR1 !== null ? [tableText(rates, codes.length > 0, words)] : [];
  return codes.length + table.length === 0 ? null : [...codes, ...table].join(words.sentenceJoin);
}

/** The rates of the table of dispositions; RR1 only where the codes do not tell it. */
function tableText(rates: NonNullable<SampleBeside["rates"]>, isByCode: boolean, words: UnitMessages): string {
  const written = (rate: number | null) => (rate === null ? null : percent(rate));
  return words.beside.sample.toldRates({
    ...{
      rr1: isByCode ? null : written(rates.RR1),
      rr3: written(rates.RR3),
      refusal: written(rates.REF1),
      contact: written(rates.CON1),
    },
    eligibility: rates.eligibility && {
      share: percent(rates.eligibility.share).replace(".0%", "%"),
      source: rates.eligibility.source,
    },
  });
}

function rakingText({ raking, marginCount }: SampleBeside, words: UnitMessages): string {
  const { sample: told } = words.beside;
  switch (raking.status) {
    case "none":
      return told.noRaking;
    case "refused":
      return told.rakingRefused;
    case "not_met":
      return told.notRaked(words.number(raking.report.iterations), percent(raking.report.largestDeviation));
    case "met": {
      const { iterations, trimmed } = raking.report;
      return told.raked(marginCount, words.number(iterations), trimmed ? words.number(trimmed) : null);
    }
  }
}

function whyNone(proof: ProofClass, words: UnitMessages): string {
  const { openLink, imported, noFrame } = words.beside.sample;
  switch (proof) {
    case "open":
      return openLink;
    case "imported":
    case "figures":
      return imported;
    case "blind":
    case "token":
    case "entered":
      return noFrame;
  }
}
