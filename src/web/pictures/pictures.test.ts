import { expect, test } from "vitest";
import { exampleSite } from "../testing/index.ts";
import { linesOf } from "./lines.ts";
import { pictureOf } from "./pictures.ts";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test.each([
  "/apercu/accueil.png",
  "/apercu/offer.png?id=offre-A&source=exemple",
  "/apercu/company.png?id=00000000100016",
])("%s is a picture, kept for a day", async (url) => {
  const response = await exampleSite().inject(url);
  expect(response.statusCode).toBe(200);
  expect(response.headers["cache-control"]).toBe("public, max-age=86400");
  expect(response.rawPayload.subarray(0, 4)).toEqual(PNG);
});

test("there is no picture of what is not known", async () => {
  expect((await exampleSite().inject("/apercu/offer.png?id=x")).statusCode).toBe(404);
  expect((await exampleSite().inject("/apercu/training.png")).statusCode).toBe(404);
});

test("the text of a feed stays text in a picture", () => {
  expect(pictureOf({ kind: "k", title: '<image href="x"/>', about: "a & b" })).not.toContain('<image href="x"');
});

test("cuts between words, and says that something is missing", () => {
  expect(linesOf("un deux trois quatre", 9, 3)).toEqual(["un deux", "trois", "quatre"]);
  expect(linesOf("un deux trois quatre", 9, 2)).toEqual(["un deux", "trois…"]);
  expect(linesOf("  ", 9, 2)).toEqual([]);
});
