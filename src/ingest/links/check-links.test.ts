import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom, type Day, parseDay } from "../../domain/index.ts";
import { openStore, type Records } from "../../store/index.ts";
import { fakeOffer } from "../feeds/testing.ts";
import { checkLinks } from "./check-links.ts";
import { follow } from "./follow.ts";

const clock = clockFrom(parseDay("2026-05-01"));
const home = mkdtempSync(join(tmpdir(), "binome-links-"));
const signal = new AbortController().signal;
let store: Records;
beforeAll(async () => {
  store = await openStore({ dataDir: home, databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

test("an offer whose page says that it is gone ends; one whose site does not answer stays, and is tried again", async () => {
  const link = (id: string, url: string | null) => fakeOffer("portail", id, { url });
  const urls = [
    "https://offres.example/alive",
    "https://offres.example/gone",
    "https://muet.example/1",
    "http://127.0.0.1/x",
    null,
  ];
  await store.publish(
    async (draft) =>
      void (await draft.putOffers(
        urls.map((url, i) => link(String(i), url)),
        "2026-05-01",
      )),
    clock.now(),
  );
  const asked: string[] = [];
  const options = {
    ...{ store, clock, signal, pauseMs: 0 },
    follow: async (url: string) => {
      asked.push(url);
      return url.endsWith("gone") ? "gone" : url.includes("muet") ? "unknown" : "alive";
    },
  } as const;
  expect(await checkLinks(options)).toEqual({ followed: 3, gone: 1, unknown: 1 });
  expect(asked.toSorted()).toEqual(urls.slice(0, 3).toSorted());
  const ends = await store.read(async (snapshot) => {
    const all: [string, Day | null][] = [];
    for await (const batch of snapshot.offers())
      all.push(...batch.map(({ offer }) => [offer.id, offer.expiresAt] as [string, Day | null]));
    return all;
  });
  expect(ends).toEqual([
    ["0", null],
    ["1", "2026-04-30"],
    ["2", null],
    ["3", null],
    ["4", null],
  ]);
  asked.length = 0;
  expect(await checkLinks(options)).toEqual({ followed: 1, gone: 0, unknown: 1 });
  expect(asked).toEqual(["https://muet.example/1"]);
});

test("a page is gone when it says 404 or 410, and not when a site is down, refuses the question or answers it only whole", async () => {
  const statuses: Record<string, number> = { "/404": 404, "/410": 410, "/200": 200, "/500": 500, "/403": 403 };
  const server = createServer((request, response) => {
    const refused = request.url === "/get-only" && request.method === "HEAD";
    response.writeHead(refused ? 405 : (statuses[request.url ?? ""] ?? 200)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = await Promise.all(
    ["/404", "/410", "/200", "/500", "/403", "/get-only"].map((path) => follow(at + path, signal)),
  );
  expect(said).toEqual(["gone", "gone", "alive", "unknown", "unknown", "alive"]);
  await new Promise((resolve) => server.close(resolve));
  expect(await follow(`${at}/200`, signal)).toBe("unknown");
});
