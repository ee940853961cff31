import { place } from "../unit/list-axis.ts";
import { ListScale } from "../unit/list-scale.tsx";
import { ToldList } from "../unit/told-list.tsx";
import { TrendSvg } from "../unit/trend-svg.tsx";
import type { ReportBlock, ReportChart, ReportDots } from "./report-document.ts";
import { ReportTableView } from "./report-table.tsx";

/** The body of a report, block by block. */
export function ReportBlocks({ blocks }: { blocks: readonly ReportBlock[] }) {
  return (
    <>
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? (
        <h2 class={block.startsPage ? "page" : undefined}>{block.text}</h2>
      ) : (
        <h3>{block.text}</h3>
      );
    case "text":
      return <p class={block.isNote ? "note" : "said"}>{block.text}</p>;
    case "told":
      return <ToldList told={block.told} />;
    case "table":
      return <ReportTableView table={block} />;
    case "dots":
      return <Dots dots={block} />;
    case "chart":
      return <Chart chart={block} />;
  }
}

const WIDE = { width: 720, height: 270 };
const NARROW = { width: 340, height: 300 };

function Chart({ chart: { chart, notes, marks } }: { chart: ReportChart }) {
  return (
    <figure class="trend-figure">
      <TrendSvg data={chart} {...WIDE} name="wide" />
      <TrendSvg data={chart} {...NARROW} name="narrow" />
      <figcaption>
        {notes.join(" ")}
        {marks.length > 0 && (
          <ol class="breaks">
            {marks.map((texts) => (
              <li>
                {texts.map((text) => (
                  <p>{text}</p>
                ))}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}

function Dots({ dots: { id, caption, axis, rows } }: { dots: ReportDots }) {
  return (
    <figure class="unit-dots">
      <figcaption>{caption}</figcaption>
      <div class="ranked">
        <ListScale id={id} axis={axis}>
          {rows.map(({ name, low, high, value, text }) => (
            <li>
              <span>{name}</span>
              <svg aria-hidden="true">
                <use href={`#${id}`} />
                <line x1={place(low, axis)} x2={place(high, axis)} y1="50%" y2="50%" />
                <circle cx={place(value, axis)} cy="50%" r="4" />
              </svg>
              <b>{text}</b>
            </li>
          ))}
        </ListScale>
      </div>
    </figure>
  );
}
