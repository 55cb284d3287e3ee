import { expect, test } from "vitest";
import { exampleReference } from "../../examples/index.ts";
import { visit } from "../../testing/index.ts";
import { PAGES } from "../index.ts";

test("the plan leads to every page of the site that needs nothing to be opened", async () => {
  const { status, links } = await visit("/plan-du-site");
  expect(status).toBe(200);
  const open = PAGES.map(({ path }) => path).filter((path) => !path.includes("*") && !path.startsWith("/widget"));
  expect(open.filter((path) => path !== "/plan-du-site" && !links.includes(path))).toEqual([]);
});

test("every page leads to the plan", async () => {
  for (const url of ["/", "/recherche?q=m%C3%A9cano&place=Metz", "/offre/offre-A", "/faq", "/inconnue"]) {
    expect((await visit(url)).links, url).toContain("/plan-du-site");
  }
});

test("each région, in the order of the alphabet, is a search of all of it", async () => {
  const region = (label: string) => ({ kind: "region", code: "1", label, departements: [], population: 0 }) as const;
  const reference = { ...exampleReference(), localities: [region("Occitanie"), region("Bretagne")] };
  const { links } = await visit("/plan-du-site", { reference });
  expect(links.filter((link) => link.startsWith("/recherche?"))).toEqual([
    "/recherche?place=Bretagne",
    "/recherche?place=Occitanie",
  ]);
});
