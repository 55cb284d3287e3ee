import { expect, test } from "vitest";
import { exampleSite } from "../testing/index.ts";

const page = async (url: string) => (await exampleSite().inject({ url, headers: { host: "binome.example" } })).body;

test("a developer finds the routes, a first search in three languages, and the rules", async () => {
  const html = await page("/developpeurs");
  for (const href of ["/developpeurs/api/", "/api/openapi.json", "/developpeurs/widget"]) {
    expect(html).toContain(`href="${href}"`);
  }
  expect(html.match(/<h3>(.*?)<\/h3>/g)).toEqual(["<h3>curl</h3>", "<h3>TypeScript</h3>", "<h3>Python</h3>"]);
  for (const title of ["Limites", "Erreurs", "Ce qui peut changer", "Licence"])
    expect(html).toContain(`<h2>${title}</h2>`);
});

test("the examples are about the service that shows them", async () => {
  expect(await page("/developpeurs")).toContain(
    "curl &#39;http://binome.example/api/v1/search".replaceAll("&#39;", "'"),
  );
});
