import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** WCAG 2.2 A and AA and axe's best practices, plus the sizes of targets and contrast at AAA (7:1), which it leaves off. */
const STRICTER = ["color-contrast-enhanced", "target-size"];

/** What axe finds wrong on the page, one line each. */
export async function violationsOf(page: Page, ignored: readonly string[] = []): Promise<string[]> {
  const rules = [...STRICTER.map((rule) => [rule, true] as const), ...ignored.map((rule) => [rule, false] as const)];
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: Object.fromEntries(rules.map(([rule, enabled]) => [rule, { enabled }])) })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Visits each address: axe finds nothing wrong there, and nothing scrolls sideways. */
export async function expectSound(page: Page, urls: readonly string[], ignored: readonly string[] = []): Promise<void> {
  const width = page.viewportSize()?.width;
  for (const url of urls) {
    await page.goto(url);
    expect({ url, violations: await violationsOf(page, ignored) }).toEqual({ url, violations: [] });
    expect({ url, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ url, width });
  }
}
