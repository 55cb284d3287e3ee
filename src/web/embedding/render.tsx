import { renderToString } from "preact-render-to-string";
import type { WidgetSettings } from "../../domain/index.ts";
import type { PageAnswer } from "../page.ts";
import type { Frame } from "../render.tsx";
import { EmbeddedDocument } from "./document.tsx";
import { keepInside } from "./inside.ts";
import { settingsOrDefaults } from "./settings.ts";
import { isPlain } from "./theme.ts";

/** True for the addresses of pages that are shown in a frame. */
export function isEmbedded(path: string): boolean {
  return path === "/widget" || path.startsWith("/widget/");
}

/** The HTML of a whole page of the widget. */
export function renderEmbedded(answer: PageAnswer, frame: Frame, query: Readonly<Record<string, unknown>>): string {
  const { settings, carried } = settingsOrDefaults(query);
  const html = renderToString(
    <EmbeddedDocument
      {...frame}
      title={answer.title}
      settings={settings}
      theme={themeAddress(settings)}
      news={answer.news ?? null}
    >
      {answer.body}
      {answer.rest}
    </EmbeddedDocument>,
  );
  return `<!DOCTYPE html>\n${keepInside(html, carried)}`;
}

function themeAddress(settings: WidgetSettings): string | null {
  if (isPlain(settings)) return null;
  const { theme, accent, corners, font } = settings;
  const look = Object.entries({ theme, accent, corners, font }).filter(([, value]) => value !== undefined);
  return `/widget/theme.css?${new URLSearchParams(look.map(([name, value]) => [name, String(value)]))}`;
}
