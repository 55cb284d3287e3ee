import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  // The map is drawn by WebGL, here by the processor.
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** Debian's Chromium, or the one that `CHROMIUM_PATH` names. Throws when there is none: a journey is never skipped. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ARGUMENTS });
}

/** A page with a memory of its own, as axe wants it; closed with its context. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

/** Follows a link or sends a form, and waits for the whole of the next page: its parts leave one after the other. */
export async function follow(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent("load"), target.click()]);
}

export interface Watched {
  /** Addresses asked of any other origin than the service's. */
  readonly foreign: string[];
  /** What the browser complained of: refused by the content policy, not found, thrown by a script. */
  readonly complaints: string[];
}

/** Notes what a page asks of other sites and what the browser complains of, from now on. */
export function watch(page: Page, base: string): Watched {
  const watched: Watched = { foreign: [], complaints: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) watched.foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  return watched;
}
