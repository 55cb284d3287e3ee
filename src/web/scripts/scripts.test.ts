import { globSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { browserScript } from "../../lib/browser-script.ts";
import { exampleSite } from "../testing/index.ts";
import { pageScript, SCRIPT_SOURCES, scriptAddresses } from "./index.ts";

const MAX_SCRIPT = 50_000;
const MAX_PAGE = 120_000;
/** The page, its style sheet, its script, its icon. */
const MAX_REQUESTS = 4;
const RESULTS = "/recherche?q=m%C3%A9cano&place=Metz";

test("a page of results is at most four requests and 120 kB compressed, of which 50 kB of script", async () => {
  const site = exampleSite();
  const page = await site.inject(RESULTS);
  const files = [...page.body.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/[^"]+)"/g)].map(
    ([, url]) => url ?? "",
  );
  expect(files.length + 1).toBeLessThanOrEqual(MAX_REQUESTS);
  const bodies = await Promise.all(files.map(async (url) => (await site.inject(url)).body));
  const total = [page.body, ...bodies].reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(total).toBeLessThanOrEqual(MAX_PAGE);
  expect(gzipSync(await pageScript("site")).length).toBeLessThanOrEqual(MAX_SCRIPT);
});

test("the script of the pages fits in 8 kB: the map is not in it", async () => {
  const code = await pageScript("site");
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(8_000);
  expect(code).not.toContain("maplibre");
});

test("no script writes HTML, evaluates text, or speaks of another site", async () => {
  for (const name of ["site", "embedded"] as const) {
    expect(await pageScript(name)).not.toMatch(/innerHTML|document\.write|\beval\b|new Function|cookie|https?:\/\//);
  }
});

test("what a page of the widget runs to tell its steps weighs 1 kB at most, and keeps nothing in the browser", async () => {
  const code = await pageScript("embedded");
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(1_000);
  expect(code).not.toMatch(/localStorage|sessionStorage|indexedDB/);
});

test("scripts are kept for a year under an address that changes with what they are made of", async () => {
  const site = exampleSite();
  const { site: url, embedded, mapStyles, mapWorker, outline } = scriptAddresses();
  for (const address of [url, embedded, mapStyles, mapWorker, outline]) {
    expect(address).toMatch(/\.[0-9a-f]{12}\.(js|css|json)$/);
    const file = await site.inject(address);
    expect(file.statusCode).toBe(200);
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
});

test("the digest covers every file of ours that goes into a script", async () => {
  const web = join(import.meta.dirname, "..");
  const covered = new Set(
    SCRIPT_SOURCES.flatMap((pattern) => globSync(pattern, { cwd: web })).map((at) => join(web, at)),
  );
  for (const entry of ["islands/site.ts", "islands/map/map.ts"]) {
    const { modules } = await browserScript(join(web, entry), { format: "es" });
    const ours = modules.filter((path) => path.startsWith(join(web, "../..")) && !path.includes("node_modules"));
    expect(ours.filter((path) => !covered.has(path))).toEqual([]);
  }
});
