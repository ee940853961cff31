/** Valid answers by channel, as far as the channels' own figures are shown; all others together under `OTHER_CHANNELS`. */
export type ToldChannels = Readonly<Record<string, number>>;

/** Where the answers of channels stand that are not told; absent where every channel is told. */
export const OTHER_CHANNELS = "";

/** A channel's valid answers: 0 of one without any, `null` of one that may be among the others. */
export function toldCount(channels: ToldChannels, channel: string): number | null {
  return channels[channel] ?? (OTHER_CHANNELS in channels ? null : 0);
}

/** Two tables together: a channel is told where both tell it, else it is among the others. */
export function addChannels(a: ToldChannels, b: ToldChannels): ToldChannels {
  const channels = new Set([...Object.keys(a), ...Object.keys(b)]);
  channels.delete(OTHER_CHANNELS);
  const told = [...channels].flatMap((channel) => {
    const [one, other] = [toldCount(a, channel), toldCount(b, channel)];
    return one === null || other === null ? [] : [[channel, one + other] as const];
  });
  return withOthers(told, answersIn(a) + answersIn(b));
}

/** A table of the channels told, out of `valid` answers. */
export function withOthers(told: readonly (readonly [string, number])[], valid: number): ToldChannels {
  const others = valid - told.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries(others > 0 ? [...told, [OTHER_CHANNELS, others]] : told);
}

/** All answers of a table. */
export function answersIn(channels: ToldChannels): number {
  return Object.values(channels).reduce((sum, count) => sum + count, 0);
}
