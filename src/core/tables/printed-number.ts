/**
 * A number as a spreadsheet prints it to so many decimals: of its first 15 digits, the last rounded half away from zero.
 * `98.35` to one decimal is `98.4`, though the nearest binary number is a little less. Null when it is not finite.
 */
export function printedNumber(value: number, decimals: number): string | null {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(Number.isFinite(value) ? value.toExponential(14) : "");
  if (!match) {
    return null;
  }
  const [, sign = "", whole = "", part = "", exponent = "0"] = match;
  const digits = BigInt(whole + part);
  const shift = Number(exponent) - part.length + decimals;
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : roundedQuotient(digits, 10n ** BigInt(-shift));
  const text = String(scaled).padStart(decimals + 1, "0");
  const printed = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return /[1-9]/.test(printed) ? sign + printed : printed;
}

function roundedQuotient(digits: bigint, divisor: bigint): bigint {
  return (2n * digits + divisor) / (2n * divisor);
}
