import { expect, test } from "vitest";
import type { ReferenceAdditions } from "../domain/index.ts";
import { NO_ADDITIONS, parseInseeCode, parseRncpCode, parseRomeCode } from "../domain/index.ts";
import { loadReference } from "./load-reference.ts";

const metz = parseInseeCode("57463");
const additions: ReferenceAdditions = {
  ...NO_ADDITIONS,
  occupations: [{ rome: parseRomeCode("D1998"), label: "Un métier de demain", parent: parseRomeCode("D1102") }],
  appellations: [{ code: "999001", label: "Façonneur / Façonneuse de pain", rome: parseRomeCode("D1998") }],
  certifications: [
    {
      rncp: parseRncpCode("RNCP900003"),
      cfd: null,
      title: "Un titre de demain",
      level: 4,
      romes: [parseRomeCode("D1998")],
    },
  ],
  places: [{ insee: metz, lat: 49.1, lon: 6.2, postcodes: ["57999"] }],
};

test("exact places replace our points and postcodes, and are found by them", () => {
  const reference = loadReference(additions);
  expect(reference.commune(metz)).toMatchObject({ label: "Metz", lat: 49.1, lon: 6.2, postcodes: ["57999"] });
  expect(reference.communesByPostcode("57999").map((it) => it.label)).toEqual(["Metz"]);
  expect(reference.nearestCommune(49.1, 6.2)?.code).toBe(metz);
  expect(reference.localities.find((it) => it.code === metz)).toBe(reference.commune(metz));
});

test("an exact place without postcodes keeps those known", () => {
  const places = [{ insee: metz, lat: 49.1, lon: 6.2, postcodes: [] }];
  expect(loadReference({ ...NO_ADDITIONS, places }).commune(metz)?.postcodes).toContain("57000");
});

test("an imported place that is no commune changes nothing", () => {
  const places = [{ insee: parseInseeCode("57999"), lat: 1, lon: 1, postcodes: ["57000"] }];
  expect(loadReference({ ...NO_ADDITIONS, places }).localities).toEqual(loadReference().localities);
});

test("an imported certification speaks of imported occupations", () => {
  const reference = loadReference(additions);
  expect(reference.certificationByRncp(parseRncpCode("RNCP900003"))?.romes).toEqual(["D1102"]);
  expect(reference.certifications.length).toBe(loadReference().certifications.length + 1);
});

test("imported appellations are those of the reference; there are none without an import", () => {
  expect(loadReference(additions).appellations).toBe(additions.appellations);
  expect(loadReference().appellations).toEqual([]);
});

test("additions stay with the reference they were given to", () => {
  loadReference(additions);
  expect(loadReference().canonical(parseRomeCode("D1998"))).toBeNull();
  expect(loadReference().commune(metz)?.postcodes).not.toContain("57999");
});
