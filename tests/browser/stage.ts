import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { exampleSite } from "../../src/web/testing/index.ts";
import { openBrowser } from "./browser.ts";
import type { TestService } from "./service.ts";

/** Where the tests of a file are played: a site to visit, and one browser. */
export interface Stage {
  readonly base: string;
  readonly browser: Browser;
}

/** Opens both before the tests of the file, and closes them after. */
export function stage(open: () => Promise<TestService>): Stage {
  let service: TestService | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [service, browser] = await Promise.all([open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });
  return {
    get base() {
      return opened(service).base;
    },
    get browser() {
      return opened(browser);
    },
  };
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The stage is opened before the tests: expected to be inside one.");
  return part;
}

/** The pages over the small invented world, which answer at once; `prepare` adds what they ask of the rest of the service. */
export async function startExampleSite(
  prepare: (site: FastifyInstance) => void = () => undefined,
): Promise<TestService> {
  const site = exampleSite();
  prepare(site);
  return { base: await site.listen({ host: "127.0.0.1", port: 0 }), stop: () => site.close() };
}
