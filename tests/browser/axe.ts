import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

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
