import { fitLines } from "./fit-lines.ts";

type Props = { text: string; x: number; y: number; size: number; width: number; max: number; class: string };

export const LINE_HEIGHT = 1.3;

/** A text in lines, the first on `y`; where it had to be cut, the whole is told on pointing at it. */
export function FittedText({ text, x, y, size, width, max, class: name }: Props) {
  const { lines, isCut } = fitLines(text, size, width, max);
  return (
    <text class={name} x={x} y={y}>
      {isCut && <title>{text}</title>}
      {lines.length === 1
        ? lines[0]
        : lines.map((line, i) => (
            <tspan x={x} y={Math.round(y + i * size * LINE_HEIGHT)}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
