import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WidgetSettings } from "../../domain/index.ts";
import { contrast, mixed } from "../../lib/colour.ts";

export type Look = Pick<WidgetSettings, "theme" | "accent" | "corners" | "font">;

const CONTRAST = 7;
/** What text of the accent is read on; its own tinted ground comes besides. */
const GROUNDS = ["paper", "surface", "training-ground", "offer-ground", "company-ground"];

const [light = "", dark = ""] = readFileSync(join(import.meta.dirname, "../styles/tokens.css"), "utf8").split(
  /@media (?:\([^)]*dark\)|print)/,
);
const SCHEMES = { light: declarationsOf(light), dark: declarationsOf(dark) } as const;
type Scheme = keyof typeof SCHEMES;

/** True when there is nothing to change in the look of the site. */
export function isPlain({ theme, accent, corners, font }: Look): boolean {
  return theme === "auto" && accent === undefined && corners === undefined && font === undefined;
}

/** The style sheet that comes after the site's and gives the widget its host's look. On paper nothing changes. */
export function themeSheet(look: Look): string {
  const schemes: readonly Scheme[] = look.theme === "auto" ? ["light", "dark"] : [look.theme];
  const rules = schemes.map((scheme) => {
    const colours = [
      look.theme === "auto" ? "" : `color-scheme:${scheme};${SCHEMES[scheme]}`,
      look.accent === undefined ? "" : accentTokens(look.accent, scheme),
    ].join("");
    const when = look.theme === "auto" && scheme === "dark" ? "screen and (prefers-color-scheme:dark)" : "screen";
    return colours === "" ? "" : `@media ${when}{:root{${colours}}}`;
  });
  return [...rules, shapeRule(look)].join("");
}

/** The accent asked for, made darker (lighter in the dark) until it reads at 7:1 on every ground. */
function accentTokens(accent: string, scheme: Scheme): string {
  const ground = mixed(token(scheme, "surface"), accent, 0.08);
  const grounds = [ground, ...GROUNDS.map((name) => token(scheme, name))];
  const ink = scheme === "light" ? "#000000" : "#ffffff";
  let readable = accent;
  for (let share = 0.02; share <= 1 && grounds.some((one) => contrast(readable, one) < CONTRAST); share += 0.02) {
    readable = mixed(accent, ink, share);
  }
  const onAccent = contrast("#ffffff", readable) >= CONTRAST ? "#ffffff" : "#000000";
  return `--accent:${readable};--on-accent:${onAccent};--focus:${readable};--accent-ground:${ground};`;
}

function shapeRule({ corners, font }: Look): string {
  const shape = [
    corners === undefined ? "" : `--radius:${corners}px;--radius-large:${corners * 2}px;`,
    font === undefined ? "" : `--font:"${font}",system-ui,sans-serif;`,
  ].join("");
  return shape === "" ? "" : `:root{${shape}}`;
}

/** The colours of a scheme in tokens.css: "--paper:#fbf7f0;…". */
function declarationsOf(block: string): string {
  return [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => `--${name}:${value};`).join("");
}

function token(scheme: Scheme, name: string): string {
  return new RegExp(`--${name}:(#[0-9a-f]{6});`).exec(SCHEMES[scheme])?.[1] ?? "#000000";
}
