import { widgetAttribute } from "../../../domain/index.ts";
import { searchPart } from "../../embedding/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import type { Composition } from "./compose.ts";
import { builderTexts as texts } from "./texts.ts";

const PREVIEW_HEIGHT = "700";

/** The two lines to paste: the script, then the element, and in it what is read where scripts do not run. */
export function elementSnippet(origin: string, { given, height }: Composition): string {
  const attributes = Object.entries({ ...given, ...(height === null ? {} : { height }) })
    .map(([name, value]) => ` ${widgetAttribute(name)}="${escaped(value)}"`)
    .join("");
  return [
    `<script src="${escaped(origin)}/widget.js" async></script>`,
    `<binome-search${attributes}>`,
    `  <a href="${escaped(origin + searchUrl(searchPart(given) as SearchQuery))}">${texts.fallback}</a>`,
    "</binome-search>",
  ].join("\n");
}

/** The same widget for a site that forbids scripts. */
export function frameSnippet(origin: string, composition: Composition): string {
  const { height } = composition;
  const address = escaped(origin + frameAddress(composition));
  return `<iframe src="${address}" title="${texts.frameTitle}" width="100%" height="${height ?? PREVIEW_HEIGHT}"></iframe>`;
}

/** The address of the widget, on this site. */
export function frameAddress({ given }: Composition): string {
  const query = new URLSearchParams(given).toString();
  return query === "" ? "/widget" : `/widget?${query}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
