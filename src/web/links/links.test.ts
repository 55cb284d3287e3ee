import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import {
  anchorOf,
  directionsUrl,
  itemUrl,
  mailLink,
  phoneLink,
  readQuery,
  searchUrl,
  wayBack,
  webLink,
} from "./index.ts";

const back = "/recherche?q=m%C3%A9cano&place=Metz#offer-0123456789";

test("comes back to the same results and the same card", () => {
  const url = new URL(itemUrl({ kind: "offer", source: "exemple", id: "A 1#b" }, back), "http://localhost");
  expect(url.pathname).toBe("/offre/A%201%23b");
  expect(url.searchParams.get("source")).toBe("exemple");
  expect(wayBack(url.searchParams.get("retour"))).toBe(back);
});

test.each([
  "https://exemple.org/recherche",
  "//exemple.org/recherche",
  "/donnees",
  "javascript:alert(1)",
  "\\\\exemple.org/recherche",
  3,
  undefined,
])("never returns to %s", (value) => {
  expect(wayBack(value)).toBeNull();
});

test("whatever the address says, a return stays on the site", () => {
  fc.assert(
    fc.property(fc.string(), (value) => wayBack(value) === null || wayBack(value)?.startsWith("/recherche") === true),
  );
});

test("an anchor is a valid fragment whatever the id of the feed", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (source, id) =>
      /^training-[0-9a-f]{10}$/.test(anchorOf({ kind: "training", source, id })),
    ),
  );
});

test("the same id of two sources gives two anchors", () => {
  expect(anchorOf({ kind: "offer", source: "a", id: "1" })).not.toBe(anchorOf({ kind: "offer", source: "b", id: "1" }));
});

test("drops the empty fields of a form and joins the sources ticked", () => {
  expect(readQuery({ q: " mécano ", place: "", sources: ["offers", "trainings"], level: ["", "3"] })).toEqual({
    q: "mécano",
    sources: "offers,trainings",
    level: "3",
  });
});

test("refuses a parameter given twice, naming it", () => {
  expect(() => readQuery({ place: ["Metz", "Nancy"] })).toThrow(InvalidValue);
});

test("a changed search starts again at its first page", () => {
  expect(searchUrl({ q: "a", cursor: "x" }, { sort: "date" })).toBe("/recherche?q=a&sort=date");
  expect(searchUrl({ q: "a" }, { cursor: "y", sources: "offers" })).toBe("/recherche?q=a&cursor=y&sources=offers");
  expect(searchUrl({ q: "a" }, { q: null })).toBe("/recherche");
});

test("follows web addresses only", () => {
  expect(webLink("https://exemple.org/a")).toBe("https://exemple.org/a");
  expect(webLink("www.exemple.org")).toBe("https://www.exemple.org/");
  expect(webLink("javascript:alert(1)")).toBeNull();
  expect(webLink("data:text/html,x")).toBeNull();
  expect(webLink("pas une adresse")).toBeNull();
  expect(webLink(null)).toBeNull();
});

test("makes phone and mail links of what can be called or written to", () => {
  expect(phoneLink("01 99 00 12 34")).toBe("tel:0199001234");
  expect(phoneLink("--")).toBeNull();
  expect(mailLink("contact@exemple.org")).toBe("mailto:contact@exemple.org");
  expect(mailLink("contact@exemple.org?bcc=a@b.c")).toBeNull();
});

test("opens directions with the arrival filled in", () => {
  expect(directionsUrl({ lat: 49.12, lon: 6.1757 })).toBe(
    "https://www.openstreetmap.org/directions?to=49.12000%2C6.17570",
  );
});
