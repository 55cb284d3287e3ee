import { expect, test } from "vitest";
import { webUrl } from "./web-url.ts";

test.each(["https://example.org/a?b=1#c", "http://example.org"])("%s is a page of the web", (url) => {
  expect(webUrl(` ${url} `)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.org",
  "example.org",
  "https://example.org/a\u0000b",
  "",
  null,
  3,
])("%j is not", (value) => {
  expect(webUrl(value)).toBeNull();
});
