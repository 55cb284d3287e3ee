import type { Browser, CDPSession, Page } from "playwright-core";
import { openBrowser, openPage, PHONE } from "../../tests/browser/browser.ts";

/** 400 ms there and back, 400 kb/s, a processor four times slower: an old phone in a train. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
const SETTLED_MS = 1500;

interface Metrics {
  readonly bytes: number;
  readonly requests: number;
  /** When anything of the page was painted, ms. */
  readonly begun: number;
  /** When the main part of the page was painted, ms. */
  readonly shown: number;
  readonly shift: number;
  /** Of each long task, what is beyond 50 ms. */
  readonly blocked: number;
}

/** Whatever else the machine does only ever makes a visit slower. */
const VISITS = 3;

/** Prints what the browser itself measures of the six main pages, each on its first visit: the quickest of three. */
export async function measurePages(base: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const results = `${base}/recherche?q=m%C3%A9cano&place=Metz`;
    const items = await itemAddresses(browser, base, results);
    const pages = { accueil: base, résultats: results, ...items, sélection: `${base}/ma-selection` };
    console.log("pages: first visit on a phone, 400 ms, 400 kb/s, processor ÷4");
    for (const [name, url] of Object.entries(pages)) {
      const { bytes, requests, begun, shown, shift, blocked } = await quickest(browser, url);
      console.log(
        `  ${name.padEnd(10)} ${(bytes / 1000).toFixed(1)} kB, ${requests} requests, begun ${(begun / 1000).toFixed(2)} s, shown ${(shown / 1000).toFixed(2)} s, shift ${shift.toFixed(3)}, blocked ${blocked.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function itemAddresses(browser: Browser, base: string, results: string): Promise<Record<string, string>> {
  const page = await openPage(browser, { viewport: PHONE });
  await page.goto(results);
  const first = async (kind: string) => base + (await page.locator(`.card-${kind} h3 a`).first().getAttribute("href"));
  const found = { formation: await first("training"), offre: await first("offer"), entreprise: await first("company") };
  await page.context().close();
  return found;
}

async function quickest(browser: Browser, url: string): Promise<Metrics> {
  let best = await measured(browser, url);
  for (let visit = 1; visit < VISITS; visit++) {
    const again = await measured(browser, url);
    if (again.shown < best.shown) best = again;
  }
  return best;
}

async function measured(browser: Browser, url: string): Promise<Metrics> {
  const page = await openPage(browser, { viewport: PHONE });
  await page.addInitScript(OBSERVE);
  const link = await page.context().newCDPSession(page);
  const weight = await weigh(link);
  await link.send("Network.emulateNetworkConditions", LINK);
  await link.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
  const timed = await timesOf(page);
  await page.context().close();
  return { ...weight, ...timed };
}

async function weigh(link: CDPSession): Promise<{ bytes: number; requests: number }> {
  const weight = { bytes: 0, requests: 0 };
  await link.send("Network.enable");
  link.on("Network.loadingFinished", ({ encodedDataLength }) => {
    weight.bytes += encodedDataLength;
    weight.requests++;
  });
  return weight;
}

/** Runs in the page, before anything else. Text, for what compiles this file would add calls that a page does not know. */
const OBSERVE = `
  window.observed = { begun: 0, shown: 0, shift: 0, blocked: 0 };
  for (const [type, each] of Object.entries({
    paint: (entry) => { observed.begun = entry.startTime; },
    "largest-contentful-paint": (entry) => { observed.shown = entry.startTime; },
    "layout-shift": (entry) => { observed.shift += entry.value; },
    longtask: (entry) => { observed.blocked += Math.max(0, entry.duration - 50); },
  })) new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
`;

function timesOf(page: Page): Promise<Pick<Metrics, "begun" | "shown" | "shift" | "blocked">> {
  return page.evaluate("window.observed");
}
