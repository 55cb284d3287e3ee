import type { FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a partner's page was told by the widget with that id. */
interface Told {
  readonly of: string;
  readonly name: string;
  readonly detail: Record<string, unknown>;
}

export function inside(page: Page, id: string): FrameLocator {
  return page.locator(`#${id}`).frameLocator("iframe");
}

/** By Enter: on a busy machine a click that comes just after the host scrolled can miss what is in the frame. */
export function follow(link: Locator): Promise<void> {
  return link.press("Enter");
}

/** Waits until the host was told that many events, by all its widgets. */
export async function heard(page: Page, count: number): Promise<void> {
  await page.waitForFunction((least) => (window as unknown as { told: unknown[] }).told.length >= least, count);
}

export async function toldBy(page: Page, id: string): Promise<Told[]> {
  const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
  return told.filter(({ of }) => of === id);
}

/** The frame is as tall as what it holds, and as wide. */
export async function expectShownWhole(page: Page, id: string): Promise<void> {
  const spare = () =>
    inside(page, id)
      .locator("html")
      .evaluate((html) => [html.scrollHeight - window.innerHeight, html.scrollWidth - window.innerWidth]);
  await expect.poll(spare).toEqual([0, 0]);
}

export function frameHeight(page: Page, id: string): Promise<number | undefined> {
  return page.locator(`#${id} iframe`).evaluate((frame) => frame.getBoundingClientRect().height);
}

export async function topOf(page: Page, id: string): Promise<number> {
  return page.locator(`#${id}`).evaluate((widget) => widget.getBoundingClientRect().top);
}

export async function focusedField(page: Page): Promise<string | null> {
  return inside(page, "one")
    .locator("html")
    .evaluate(() => document.activeElement?.getAttribute("name") ?? null);
}
