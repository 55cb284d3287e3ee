import { describe, expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { contrast } from "../../lib/colour.ts";
import { embeddedHeaders, readSettings, searchPart } from "./index.ts";
import { keepInside } from "./inside.ts";
import { themeSheet } from "./theme.ts";

describe("a link", () => {
  const inside = (href: string, carried = {}) => keepInside(`<a class="x" href="${href}">a</a>`, carried);

  test.each([
    ["/", "/widget"],
    ["/recherche", "/widget"],
    ["/recherche?q=a&amp;place=Metz#binomes", "/widget?q=a&amp;place=Metz#binomes"],
    ["/formation/a%2Fb?source=x", "/widget/formation/a%2Fb?source=x"],
    ["/offre/a", "/widget/offre/a"],
    ["/entreprise/00000000100016", "/widget/entreprise/00000000100016"],
  ])("to %s is opened within the widget", (href, expected) => {
    expect(inside(href)).toBe(`<a class="x" href="${expected}">a</a>`);
  });

  test.each(["/donnees", "/recherches", "https://ecole.example.org/", "//ecole.example.org/"])(
    "to %s is opened beside the host's page",
    (href) => {
      expect(inside(href, { theme: "dark" })).toBe(`<a class="x" href="${href}" target="_blank" rel="noopener">a</a>`);
    },
  );

  test("to a part of the page stays as it is", () => {
    expect(inside("#binomes", { theme: "dark" })).toBe('<a class="x" href="#binomes">a</a>');
  });

  test.each(["tel:0199000001", "mailto:a@ecole.example.org"])("to %s is followed outside of the frame", (href) => {
    expect(inside(href, { theme: "dark" })).toBe(`<a class="x" href="${href}" target="_top">a</a>`);
  });

  test("carries the settings before its fragment", () => {
    expect(inside("/recherche?q=a#b", { theme: "dark", caller: 'l"<a' })).toBe(
      '<a class="x" href="/widget?q=a&amp;theme=dark&amp;caller=l%22%3Ca#b">a</a>',
    );
    expect(inside("/recherche", { theme: "dark" })).toContain('href="/widget?theme=dark"');
  });

  test("that says where it opens is left alone, as are other elements and texts", () => {
    for (const html of [
      '<a href="/recherche" target="_blank" rel="noopener">a</a>',
      '<article class="a" href="/recherche">href="/recherche"</article>',
    ])
      expect(keepInside(html, { theme: "dark" })).toBe(html);
  });

  test('is found after an attribute that holds a ">"', () => {
    expect(keepInside('<a aria-label="a > b" href="/recherche">', {})).toBe('<a aria-label="a > b" href="/widget">');
  });
});

test("a form is sent within the widget, the settings hidden in it and escaped", () => {
  expect(keepInside('<form action="/recherche" method="get">', { caller: 'a"b&<c' })).toBe(
    '<form action="/widget" method="get"><input type="hidden" name="caller" value="a&quot;b&amp;&lt;c"/>',
  );
});

test.each([
  [null, "frame-ancestors *"],
  [["https://portail.example", "https://beta.example"], "frame-ancestors https://portail.example https://beta.example"],
  [[], "frame-ancestors 'none'"],
])("origins %j frame it: %s", (origins, directive) => {
  expect(embeddedHeaders(origins)["content-security-policy"]?.split("; ").at(-1)).toBe(directive);
});

describe("settings", () => {
  test("are told from the parameters of the search, empty ones dropped", () => {
    const query = { q: "a", theme: "dark", accent: "", caller: " b " };
    expect(readSettings(query)).toMatchObject({
      settings: { variant: "search", theme: "dark", caller: "b" },
      carried: { theme: "dark", caller: "b" },
    });
    expect(searchPart(query)).toEqual({ q: "a" });
  });

  test.each([
    ["variant", "wishes"],
    ["theme", "pink"],
    ["accent", "red"],
    ["accent", "#fff;}body{display:none"],
    ["corners", "25"],
    ["corners", "1.5"],
    ["font", 'x";}'],
    ["shown", "offers,jobs"],
    ["returnUrl", "javascript:alert(1)"],
    ["returnUrl", "/page"],
    ["caller", "a".repeat(101)],
    ["theme", ["dark", "light"]],
  ])("refuse %s=%s, by its name", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(InvalidValue);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}: `));
  });
});

describe("the look of the host", () => {
  test.each(["#ffff00", "#7a1f3d", "#808080", "#ffffff", "#000000", "#00ff88"])(
    "an accent of %s is made to read at 7:1 on every ground, light and dark",
    (accent) => {
      const sheet = themeSheet({ theme: "auto", accent });
      for (const [surface, rule] of [
        ["#ffffff", sheet.split("@media")[1]],
        ["#211d19", sheet.split("@media")[2]],
      ] as const) {
        const token = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(rule ?? "")?.[1] ?? "";
        expect(contrast(token("accent"), surface)).toBeGreaterThanOrEqual(7);
        expect(contrast(token("accent"), token("accent-ground"))).toBeGreaterThanOrEqual(7);
        expect(contrast(token("accent"), token("on-accent"))).toBeGreaterThanOrEqual(7);
      }
    },
  );

  test("an accent that reads well enough is kept as it is", () => {
    expect(themeSheet({ theme: "light", accent: "#0a4549" })).toContain("--accent:#0a4549;");
  });

  test("a theme that is chosen holds whatever the visitor's setting, on screen only", () => {
    const dark = themeSheet({ theme: "dark" });
    expect(dark).toMatch(/^@media screen\{:root\{color-scheme:dark;.*--paper:#171411;/);
    expect(dark).not.toContain("prefers-color-scheme");
    expect(themeSheet({ theme: "light" })).toContain("--paper:#fbf7f0;");
  });

  test("corners and font change nothing else", () => {
    expect(themeSheet({ theme: "auto", corners: 2, font: "Marianne" })).toBe(
      ':root{--radius:2px;--radius-large:4px;--font:"Marianne",system-ui,sans-serif;}',
    );
    expect(themeSheet({ theme: "auto" })).toBe("");
  });
});
