import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FAVICON } from "../components/logo/logo.tsx";

export interface Asset {
  /** Its address, with a digest of its content: what it holds never changes. */
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

/** The files that pages ask for, read once at start: the style sheet and the icon. */
export interface Assets {
  readonly styles: Asset;
  readonly icon: Asset;
}

export function readAssets(): Assets {
  return {
    styles: asset("style", "css", "text/css; charset=utf-8", styleSheet()),
    icon: asset("marque", "svg", "image/svg+xml", FAVICON),
  };
}

const WEB = join(import.meta.dirname, "..");

/** Tokens first, then the base, then each component and page in alphabetical order (none depends on another's), then paper. */
export function styleSheet(): string {
  const parts = ["styles/tokens.css", "styles/base.css", ...cssOf("components"), ...cssOf("pages"), "styles/print.css"];
  return parts.map((path) => minified(readFileSync(join(WEB, path), "utf8"))).join("");
}

function cssOf(folder: string): string[] {
  return globSync(`${folder}/*/*.css`, { cwd: WEB }).sort();
}

/** Comments go, and spaces where none is needed; nothing else is rewritten. No string of the sheets holds braces or semicolons. */
function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replaceAll(";}", "}")
    .trim();
}

function asset(name: string, extension: string, type: string, body: string): Asset {
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { url: `/assets/${name}.${digest}.${extension}`, type, body };
}
