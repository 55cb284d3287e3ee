import { expect, test } from "vitest";
import { type Facets, parseDay } from "../../../domain/index.ts";
import { activeFilters } from "./active.ts";
import { radiusChoices, sourceChoices, startChoices, trainingIncludedChoices } from "./choices.ts";

const NONE: Facets = {
  source: [],
  level: [],
  contract: [],
  startMonth: [],
  disability: [],
  trainingIncluded: [],
  diploma: [],
  distance: [],
  size: [],
  sector: [],
};

test("offers the twelve months to come, each as the first day after it", () => {
  const choices = startChoices(parseDay("2026-11-23"), undefined);
  expect(choices).toHaveLength(13);
  expect(choices[1]).toEqual({ value: "2026-12-01", label: "Au plus tard en novembre 2026" });
  expect(choices[12]).toEqual({ value: "2027-11-01", label: "Au plus tard en octobre 2027" });
});

test("keeps among the choices a value that came with the address", () => {
  expect(radiusChoices("12.5").at(-1)).toEqual({ value: "12.5", label: "12,5 km" });
  expect(startChoices(parseDay("2026-05-01"), "2026-06-12").at(-1)?.label).toBe("Avant le 12\u00a0juin 2026");
  expect(sourceChoices("binomes,offers").at(-1)?.label).toBe("Binômes, Offres d’emploi");
});

test("says each active filter and how to remove that one only", () => {
  const active = activeFilters({ q: "mécano", level: "3", radius: "50", cursor: "x" });
  expect(active).toEqual([
    { label: "À moins de 50 km", without: "/recherche?q=m%C3%A9cano&level=3" },
    { label: "CAP", without: "/recherche?q=m%C3%A9cano&radius=50" },
  ]);
});

test("offers whose training is included are chosen or left out, with how many there are", () => {
  expect(
    trainingIncludedChoices({ ...NONE, trainingIncluded: [{ value: "only", label: "", count: 7 }] }).map(
      ({ value, label }) => `${value}: ${label}`,
    ),
  ).toEqual([": Toutes les offres", "only: Seulement avec formation (7)", "without: Sans formation incluse"]);
  const labels = ["only", "without"].map((trainingIncluded) => activeFilters({ trainingIncluded })[0]?.label);
  expect(labels).toEqual(["Formation incluse", "Sans formation incluse"]);
});

test("a default spelled out is no filter", () => {
  expect(activeFilters({ radius: "30", disability: "false" })).toEqual([]);
});
