import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PartnerService, startForPartner } from "./partner-service.ts";

/** The whole service over an empty world, as a partner meets it. */
let service: PartnerService;
beforeAll(async () => {
  service = await startForPartner(["offers:write"]);
});
afterAll(() => service.stop());

const OFFER = {
  id: "1/é ",
  title: "Boulanger en apprentissage",
  romes: ["D1102"],
  place: { label: "Metz", lat: 49.12, lon: 6.18 },
};

async function put(method: "POST" | "DELETE", path: string, body?: object) {
  const headers = { authorization: `Bearer ${service.key}`, ...(body && { "content-type": "application/json" }) };
  return fetch(`${service.url}/api/v1/offers${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

async function found() {
  const response = await fetch(`${service.url}/api/v1/search?q=boulanger&place=Metz`);
  return {
    titles: (await response.json()).offers.items.map(({ title }: { title: string }) => title),
    etag: response.headers.get("etag"),
  };
}

/** Ten seconds are promised; nothing here is timed but that promise. */
const soon = { timeout: 10_000, interval: 50 };

test("an offer that a partner puts up is found, changes, and goes", async () => {
  const { titles, etag } = await found();
  expect(titles).toEqual([]);
  const { status } = await put("POST", "", OFFER);
  expect(status).toBe(201);
  await vi.waitFor(async () => expect((await found()).titles).toEqual([OFFER.title]), soon);
  expect((await found()).etag).not.toBe(etag);
  const read = await fetch(`${service.url}/api/v1/offers/${encodeURIComponent("1/é")}?source=partenaire`);
  expect(await read.json()).toMatchObject({ id: "1/é", source: "partenaire", place: { insee: "57463" } });

  await put("POST", "", { ...OFFER, title: "Boulangère en apprentissage" });
  await vi.waitFor(async () => expect((await found()).titles).toEqual(["Boulangère en apprentissage"]), soon);

  expect((await put("DELETE", `/${encodeURIComponent("1/é")}`)).status).toBe(204);
  await vi.waitFor(async () => expect((await found()).titles).toEqual([]), soon);
});

test("what was put up is still there in the next generation, and after it", async () => {
  await put("POST", "", OFFER);
  await service.store.publish(async () => undefined, new Date());
  await put("POST", "", { ...OFFER, id: "2", title: "Boulanger de nuit" });
  await vi.waitFor(async () => expect((await found()).titles.sort()).toEqual(["Boulanger de nuit", OFFER.title]), soon);
});

test("a revoked key is refused by the next request", async () => {
  expect((await put("DELETE", "/inconnue")).status).toBe(404);
  await service.store.revokeKey("k", new Date());
  expect((await put("DELETE", "/inconnue")).status).toBe(401);
});
