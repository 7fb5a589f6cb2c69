// Compiled, never run: reads a figure with the types that two generators make of the contract, and no casts.
import type { paths } from "./generated/openapi-typescript";
import type { Comparison, Figure, GetFigureResponses } from "./generated/hey-api/types.gen";

type Answer = paths["/v1/editions/{year}/figures/{id}"]["get"]["responses"][200]["content"];

export function shareOfIdeas(figure: Answer["application/json"]): number {
  const ideas = figure.cells.filter((cell) => cell.phase === "IDEA");
  const count: number = ideas.reduce((sum, cell) => sum + cell.count, 0);
  return figure.base === 0 ? 0 : (100 * count) / figure.base;
}

export function largestPercent(figure: Figure): number {
  return Math.max(...figure.cells.map((cell) => cell.percent ?? 0), ...(figure.beside?.cells ?? []).map((cell) => cell.count));
}

export function phases(figure: GetFigureResponses[200]): string[] {
  return figure.cells.map((cell) => cell.phase ?? "");
}

export function values(dataset: Answer["application/json-stat+json"]): (number | null)[] {
  return dataset.value;
}

export function points(comparison: Comparison): (number | null)[] {
  return comparison.changes.flatMap((change) => change.categories.map((category) => category.percentagePoints));
}

// A percent is a number or null, so this must not compile.
// @ts-expect-error
export const text: string = ({} as Answer["application/json"]["cells"][number]).percent;
