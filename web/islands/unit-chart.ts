import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { ChartData } from "../pages/unit/chart-data.ts";
import { chartMargins } from "../pages/unit/chart-geometry.ts";
import { datasetsOf } from "./chart-datasets.ts";
import { type Ink, readInk } from "./chart-ink.ts";
import { marksPlugin } from "./chart-marks.ts";
import { offerPng } from "./chart-png.ts";

const TOLD_MAX = 36;

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Filler, Tooltip);

/** Draws the trend on its canvas; until then, and if anything fails, the drawing from the server stands. */
function drawTrend(): void {
  const figure = document.getElementById("trend");
  const canvas = document.querySelector<HTMLCanvasElement>("#trend-canvas");
  const json = document.getElementById("trend-data")?.textContent;
  if (!figure || !canvas || !json) {
    return;
  }
  const data: ChartData = JSON.parse(json);
  let ink = readInk(figure);
  figure.dataset.drawn = "";
  try {
    const chart = newChart(canvas, data, () => ink);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      ink = readInk(figure);
      chart.data.datasets = datasetsOf(data, ink);
      chart.options = optionsOf(data, ink);
      chart.update();
    });
  } catch (error) {
    delete figure.dataset.drawn;
    throw error;
  }
}

function newChart(
  canvas: HTMLCanvasElement,
  data: ChartData,
  inkNow: () => Ink,
): Chart<"line", (number | null)[], string> {
  return new Chart(canvas, {
    type: "line",
    data: { labels: data.periods.map((period) => period.text), datasets: datasetsOf(data, inkNow()) },
    options: optionsOf(data, inkNow()),
    plugins: [marksPlugin(data, inkNow)],
  });
}

function optionsOf(data: ChartData, ink: Ink) {
  return {
    animation: false as const,
    maintainAspectRatio: false,
    clip: false as const,
    layout: {
      padding: ({ chart }: { chart: Chart }) => {
        const { top, right, bottom } = chartMargins(data, chart.width);
        return { top, right, bottom, left: 0 };
      },
    },
    interaction: { mode: "index" as const, intersect: false, axis: "x" as const },
    scales: {
      x: { type: "category" as const, offset: data.periods.length === 1, display: false },
      y: {
        min: data.axis.min,
        max: data.axis.max,
        border: { display: false },
        grid: { color: ink.hair, drawTicks: false },
        ticks: {
          color: ink.muted,
          padding: 8,
          font: { size: 12, family: ink.family },
          callback: (value: number | string) => tickText(data, value),
        },
        afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
          scale.ticks = data.axis.ticks.map(({ value }) => ({ value }));
        },
      },
    },
    plugins: { tooltip: tooltipOf(data, ink) },
  };
}

function tickText(data: ChartData, value: number | string): string {
  return data.axis.ticks.find((tick) => tick.value === Number(value))?.text ?? "";
}

/** Told of a period: every line's figure with its answers and range, or why there is none. */
function tooltipOf(data: ChartData, ink: Ink) {
  return {
    displayColors: false,
    backgroundColor: ink.ink,
    titleColor: ink.paper,
    bodyColor: ink.paper,
    titleFont: { family: ink.family, size: 13 },
    bodyFont: { family: ink.family, size: 13 },
    padding: 10,
    cornerRadius: 2,
    caretSize: 0,
    filter: (item: { datasetIndex: number }) => item.datasetIndex === 0,
    callbacks: {
      label: ({ dataIndex }: { dataIndex: number }) => toldAt(data, dataIndex),
    },
  };
}

function toldAt(data: ChartData, index: number): string[] {
  const lines = data.lines.flatMap((line) => {
    const [, ...told] = line.points[index]?.told ?? [];
    return data.lines.length > 1 && told.length > 0 ? [line.name, ...told] : told;
  });
  const quoted = data.quoted.filter((one) => one.index === index).map(({ text }) => text);
  const promised = data.undertakings.filter((one) => one.index === index).flatMap(toldOf);
  return [...lines, ...quoted, ...promised];
}

/** The first words of what was promised: a tooltip does not wrap, and the whole stands below the chart. */
function toldOf({ number, told }: ChartData["undertakings"][number]): string[] {
  return told.map(
    (text) => `${number} ${[...text].length > TOLD_MAX ? `${[...text].slice(0, TOLD_MAX).join("")}\u2069…` : text}`,
  );
}

offerPng();
drawTrend();
