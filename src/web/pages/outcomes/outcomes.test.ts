import { expect, test } from "vitest";
import { type Certification, NO_WISH_QUERY, type Orientation, parseCfd } from "../../../domain/index.ts";
import { exampleOrientation, exampleReference } from "../../examples/index.ts";
import { visit } from "../../testing/index.ts";

const titled = (title: string, cfd: string): Certification => ({
  rncp: null,
  cfd: parseCfd(cfd),
  title,
  level: 3,
  romes: [],
});

/** The page over three certifications; notes what it asks of the outcomes. */
async function outcomes(query: string) {
  const asked: unknown[] = [];
  const certifications = [
    titled("CAP Boulanger d’exemple et de longue renommée", "50099903"),
    titled("CAP Boulanger d’exemple", "50099901"),
    titled("BTS d’exemple", "32099902"),
  ];
  const base = exampleOrientation();
  const orientation: Orientation = {
    ...base,
    insertionOf: (about) => {
      asked.push(about);
      return base.insertionOf({ ...NO_WISH_QUERY, ...about });
    },
  };
  const reference = { ...exampleReference(), certifications };
  const found = await visit(`/apprentissage/insertion?${query}`, { reference, orientation: () => orientation });
  return { ...found, asked };
}

test("explains, and asks nothing, until something is asked", async () => {
  const { status, html, asked } = await outcomes("");
  expect([status, asked]).toEqual([200, []]);
  expect(html).toContain("effectif trop faible");
});

test("finds a diploma by its words, the shortest title first, and offers the others", async () => {
  const { html, links, asked } = await outcomes("diplome=boulanger+cap");
  expect(asked).toEqual([{ uai: null, cfd: "50099901", rncp: null, insee: null }]);
  expect(html).toContain("Diplôme : CAP Boulanger d’exemple<");
  expect(links.filter((link) => link.includes("cfd="))).toEqual([
    "/apprentissage/insertion?diplome=boulanger+cap&cfd=50099903",
  ]);
});

test("takes the code of a diploma and that of a school, in any case", async () => {
  const { asked, html } = await outcomes("cfd=32099902&ecole=0990001n");
  expect(asked).toEqual([{ uai: "0990001N", cfd: "32099902", rncp: null, insee: null }]);
  expect(html).toContain("71 %");
});

test.each([
  ["diplome=zzz", "Nous ne connaissons pas le diplôme « zzz »"],
  ["cfd=%27", "Nous ne connaissons pas le diplôme"],
  ["ecole=0990001A", "sept chiffres et une lettre"],
  ["ecole=a&ecole=b", "sept chiffres et une lettre"],
])("refuses %s in plain words", async (query, words) => {
  const { status, html } = await outcomes(query);
  expect(status).toBe(400);
  expect(html).toContain(words);
});
