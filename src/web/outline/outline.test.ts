import { expect, test } from "vitest";
import { kmBetween } from "../../lib/geometry.ts";
import { loadReference } from "../../reference/index.ts";
import { departementsOutline } from "./index.ts";

const outline = departementsOutline();
const communes = loadReference().localities.filter((locality) => locality.kind === "commune");

test("draws the 96 départements of metropolitan France, each ring closed", () => {
  expect(outline.features).toHaveLength(96);
  for (const { geometry } of outline.features) {
    for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
  }
});

test("half of the départements are drawn within 3.5 km of where their communes are, nine in ten within 8", () => {
  const gaps = outline.features
    .map(({ properties, geometry }) => {
      const own = communes.filter(({ departement }) => departement === properties.code);
      return kmBetween(middle(geometry.coordinates.flat().map(([lon, lat]) => ({ lat, lon }))), middle(own));
    })
    .sort((a, b) => a - b);
  expect(gaps[48]).toBeLessThan(3.5);
  expect(gaps[86]).toBeLessThan(8);
  expect(gaps[95]).toBeLessThan(15);
});

function middle(points: readonly { lat: number; lon: number }[]): { lat: number; lon: number } {
  const between = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { lat: between(points.map(({ lat }) => lat)), lon: between(points.map(({ lon }) => lon)) };
}
