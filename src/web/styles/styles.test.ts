import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrast } from "../../lib/colour.ts";
import { styleSheet } from "../assets/index.ts";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const [light = "", dark = ""] = css.split(/@media \([^)]*dark\)/);

const GROUNDS = [
  "paper",
  "surface",
  "accent-ground",
  "alert-ground",
  "training-ground",
  "offer-ground",
  "company-ground",
];
const INKS = ["ink", "ink-soft"];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink) => [ink, ground] as const)),
  ...["training", "offer", "company"].flatMap((kind) => [
    [kind, "surface"] as const,
    [kind, `${kind}-ground`] as const,
  ]),
  ...["paper", "surface", "training-ground", "offer-ground", "company-ground"].map(
    (ground) => ["accent", ground] as const,
  ),
  ["on-accent", "accent"] as const,
  ["surface", "ink"] as const,
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s colours", (_name, block) => {
  test.each(PAIRS)("text in %s on %s reads at 7:1 or more", (ink, ground) => {
    expect(contrast(token(block, ink), token(block, ground))).toBeGreaterThanOrEqual(7);
  });

  test("edges of fields and focus rings stand out at 3:1 or more", () => {
    for (const edge of ["line-strong", "focus", "alert"]) {
      expect(contrast(token(block, edge), token(block, "surface"))).toBeGreaterThanOrEqual(3);
    }
  });
});

test("colours are named in one file only", () => {
  const others = styleSheet().slice(css.replace(/\/\*[\s\S]*?\*\//g, "").length - 200);
  expect(others.slice(others.indexOf("*,"))).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i);
});

test("the style sheet asks for nothing from elsewhere and stays small", () => {
  expect(styleSheet()).not.toMatch(/@import|url\(/);
  expect(styleSheet().length).toBeLessThan(30_000);
});

function token(block: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`token --${name}: got none, expected a colour of six digits`);
  return found;
}
