import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { WIDGET_EVENT_NAMES, WIDGET_PARAMETERS, widgetAttribute } from "../domain/index.ts";
import { widgetScripts } from "./index.ts";

const MAX_BYTES = 8_000;
const scripts = widgetScripts();

test("the element weighs 8 kB at most once compressed", async () => {
  const { element } = await scripts();
  expect(gzipSync(element).length).toBeLessThanOrEqual(MAX_BYTES);
  expect(brotliCompressSync(element).length).toBeLessThanOrEqual(MAX_BYTES);
});

test("the script of the frame weighs 2 kB at most once compressed", async () => {
  const { frame } = await scripts();
  expect(gzipSync(frame).length).toBeLessThanOrEqual(2_000);
});

test("neither script writes HTML, evaluates text, or keeps anything in the browser", async () => {
  const { element, frame } = await scripts();
  for (const script of [element, frame]) {
    expect(script).not.toMatch(
      /innerHTML|document\.write|\beval\b|new Function|cookie|localStorage|sessionStorage|indexedDB/,
    );
    expect(script).not.toMatch(/postMessage\([^)]*["'`]\*["'`]/);
  }
});

test("the element takes every parameter of the widget as an attribute", async () => {
  const { element } = await scripts();
  for (const parameter of WIDGET_PARAMETERS) {
    const attribute = widgetAttribute(parameter);
    expect(attribute).toMatch(/^[a-z-]+$/);
    expect(element).toContain(`${/^[a-z]+$/.test(attribute) ? attribute : `"${attribute}"`}:`);
  }
});

test("is built once, however often it is asked for", async () => {
  expect(await scripts()).toBe(await scripts());
});

test("the guide names every attribute and every event", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../docs/widget.md"), "utf8");
  for (const parameter of WIDGET_PARAMETERS) expect(guide).toContain(`\`${widgetAttribute(parameter)}\``);
  for (const name of WIDGET_EVENT_NAMES) expect(guide).toContain(`\`binome:${name}\``);
});
