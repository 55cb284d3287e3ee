import { expect, test } from "vitest";
import type { Reference } from "../../domain/index.ts";
import { EXAMPLE_OFFER } from "../example-items.ts";
import { fakeReference, fakeSearch } from "../fake-search.ts";
import { EXAMPLE_ANSWER } from "../search/example.ts";
import { findJobs, jobQuery } from "./job-search.ts";

const ALL = Array.from({ length: 94 }, (_, i) => String(i + 1).padStart(2, "0"));

/** Any département is known by its code. */
const reference: Reference = {
  ...fakeReference,
  departement: (code) => ({ kind: "departement", code, label: `Département ${code}`, population: 1 }),
};

/** A search of so many pages of offers in each place, none of which is of the OPCO asked; and what it was asked. */
function searchOf(pages: number) {
  const asked: { readonly place: string | undefined; readonly page: number }[] = [];
  const search = fakeSearch({
    search: ({ place, cursor, sources }) => {
      if (sources?.[0] !== "offers") return EXAMPLE_ANSWER;
      const page = Number(cursor ?? 0);
      asked.push({ place, page });
      const next = page + 1 < pages ? String(page + 1) : null;
      return { ...EXAMPLE_ANSWER, offers: { ...EXAMPLE_ANSWER.offers, items: [OTHER], total: pages, next } };
    },
  });
  return { search, asked };
}

const OTHER = { ...EXAMPLE_OFFER, opco: "OPCO EP" };

const find = (pages: number, query: object) => {
  const { search, asked } = searchOf(pages);
  const { jobs, warnings } = findJobs(search, jobQuery.parse(query), reference);
  return { asked, jobs, warnings: warnings.map(({ code }) => code) };
};

test("a name that is no OPCO's is answered without a search", () => {
  const { asked, jobs, warnings } = find(50, { opco: "inconnu", departements: ALL });
  expect([asked, jobs, warnings]).toEqual([[], [], ["OPCO_UNKNOWN"]]);
});

test("all the places share one bound of pages, each has its first, and the answer says that it was cut", () => {
  const { asked, warnings } = find(50, { opco: "ATLAS", departements: ALL });
  expect(asked.filter(({ page }) => page === 0)).toHaveLength(94);
  expect(asked.filter(({ page }) => page > 0)).toHaveLength(50);
  expect(warnings).toEqual(["OPCO_UNKNOWN", "SEARCH_CUT"]);
});

test("what is read to its end is not said to be cut, and a département named twice is read once", () => {
  const { asked, warnings } = find(51, { opco: "ATLAS", departements: ["57", "57"] });
  expect(asked).toHaveLength(51);
  expect(new Set(asked.map(({ place }) => place))).toEqual(new Set(["Département 57"]));
  expect(warnings).toEqual(["OPCO_UNKNOWN"]);
});
