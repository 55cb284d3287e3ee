import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FEEDS, feedsOf } from "../../src/sources/index.ts";

const data = readFileSync(new URL("../../docs/data.md", import.meta.url), "utf8");
const rows = data.slice(data.indexOf("## Live feeds")).split("\n");

test.each(FEEDS.map((feed) => [feed.name, feed] as const))(
  "docs/data.md says what turns %s on, and when it is asked",
  (name, feed) => {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`)) ?? "";
    expect(row).toContain(`| \`${feed.schedule}\` |`);
    for (const variable of feed.needs) expect(row).toContain(`\`${variable}\``);
  },
);

test("each feed has a name, a label in French and records of its own", () => {
  const feeds = feedsOf({});
  expect(new Set(feeds.map(({ name }) => name)).size).toBe(feeds.length);
  expect(new Set(feeds.map(({ kind, source }) => `${kind} ${source}`)).size).toBe(feeds.length);
});
