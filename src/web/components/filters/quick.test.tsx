import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Facets } from "../../../domain/index.ts";
import { HOME } from "../../examples/index.ts";
import { QuickFilters } from "./quick.tsx";

const levels = [
  { value: "3", label: "CAP", count: 12 },
  { value: "4", label: "Bac pro", count: 40 },
  { value: "5", label: "BTS", count: 5 },
  { value: "6", label: "Licence", count: 1 },
];
const none = {
  source: [],
  contract: [],
  startMonth: [],
  disability: [],
  trainingIncluded: [],
  diploma: [],
  distance: [],
  size: [],
  sector: [],
};
const facets: Facets = { ...none, level: levels };

function quick(query: Record<string, string>, radiusKm = 30, place: typeof HOME | null = HOME): string {
  return renderToString(<QuickFilters query={query} facets={facets} asked={{ place, radiusKm }} />).replaceAll(
    "\u00a0",
    " ",
  );
}

test("widens and narrows by the next distance", () => {
  const html = quick({ q: "a" });
  expect(html).toContain('href="/recherche?q=a&amp;radius=20"');
  expect(html).toContain('href="/recherche?q=a&amp;radius=50"');
  expect(quick({ q: "a" }, 200)).not.toContain("Élargir");
});

test("proposes the three levels with most results, in the order of the levels, with their counts", () => {
  expect([...quick({ q: "a" }, 30, null).matchAll(/level=(\d)/g)].map(([, level]) => level)).toEqual(["3", "4", "5"]);
  expect(quick({ q: "a" })).toContain("(12)");
});

test("proposes no other level when one is chosen: its own chip removes it", () => {
  expect(quick({ q: "a", level: "3" })).not.toContain("level=4");
});

test("speaks of distances only around a point", () => {
  expect(quick({ q: "a" }, 30, null)).not.toContain("radius");
});
