import { expect, test } from "vitest";
import { linksOf, readLinkRequest } from "./links.ts";
import { METZ_SCHOOL, orientationOf, training, wish } from "./testing.ts";

const SITE = "https://binome.example";

test("a wish that a map knows leads to its page, and past it", async () => {
  const orientation = await orientationOf({
    trainings: [training("metz")],
    wishes: [wish("1", { title: "CAP Exemple de verrerie" })],
  });
  expect(linksOf(readLinkRequest({ id: "a", parcoursup: 1 }), orientation, SITE)).toMatchObject({
    id: "a",
    links: {
      page: `${SITE}/parcoursup/1`,
      companies: `${SITE}/parcoursup/1?vers=entreprises`,
      offers: `${SITE}/parcoursup/1?vers=offres`,
      binomes: `${SITE}/parcoursup/1?vers=binomes`,
    },
    match: { rule: "school-title", training: "metz" },
  });
});

test("one that no map knows leads to its training and to searches around it", async () => {
  const orientation = await orientationOf({ trainings: [training("metz")] });
  const { links } = linksOf(readLinkRequest({ uai: METZ_SCHOOL, cfd: "50099901" }), orientation, SITE);
  expect(links.page).toBe(`${SITE}/formation/metz?source=catalogue`);
  expect(links.offers).toBe(`${SITE}/recherche?romes=B1602&insee=57463&sources=offers`);
});

test("one of which nothing is understood still gets its page, with its title and its commune", async () => {
  const orientation = await orientationOf({});
  const request = readLinkRequest({ affelnet: "X/1", title: "Souffler", code_postal: "57000" });
  expect(linksOf(request, orientation, SITE).links).toMatchObject({
    page: `${SITE}/affelnet/X%2F1?q=Souffler&place=57000`,
    companies: `${SITE}/affelnet/X%2F1?q=Souffler&place=57000&vers=entreprises`,
  });
});

test.each([
  ["uai", "0990001A"],
  ["cfd", "500"],
  ["rncp", "99001"],
  ["mef", "24"],
  ["code_insee", "5746"],
  ["code_postal", "metz"],
  ["title", "x".repeat(501)],
  ["nom", "Exemple"],
])("a wrong %s is refused by its name", (field, value) => {
  expect(() => readLinkRequest({ [field]: value })).toThrow(expect.objectContaining({ field }));
});

test("null, empty and left out are the same", () => {
  expect(readLinkRequest({ id: "", uai: null })).toEqual(readLinkRequest({}));
});
