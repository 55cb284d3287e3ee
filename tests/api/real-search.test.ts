import { expect, test } from "vitest";
import { fakeServer } from "../../src/api/fake-server.ts";
import { searchAnswerSchema } from "../../src/api/search/answer.ts";
import { expectAgreement } from "./agreement.ts";
import { clock, searchOverTinyWorld } from "./tiny-world.ts";

const search = await searchOverTinyWorld();
const app = await fakeServer({ search: () => search, clock });
const json = async (url: string) => (await app.inject(url)).json();

test("a baker around Metz gets an answer whose every field is declared, all four parts filled", async () => {
  const answer = searchAnswerSchema.parse(await json("/api/v1/search?q=boulanger&place=Metz"));
  expect(answer.asked.place).toMatchObject({ label: expect.stringContaining("Metz"), kind: "commune" });
  expect([answer.trainings?.total, answer.offers?.total, answer.companies?.total]).toEqual([2, 1, 1]);
  expect(answer.companies?.items[0]?.potential).toBe("very-high");
  expect(new Set(answer.binomes?.items.map(({ employer }) => employer.kind))).toEqual(new Set(["offer", "company"]));
});

test("the text and the value of an answer are the same", async () => {
  const response = await app.inject("/api/v1/search?romes=D1102&lat=49.12&lon=6.18&radius=5&sort=distance");
  expect(searchAnswerSchema.safeParse(response.json()).error).toBeUndefined();
});

test("what the company is expected to hire stays inside", async () => {
  expect((await app.inject("/api/v1/search?q=boulanger&place=Metz")).body).not.toContain("expectedHires");
  expect((await app.inject("/api/v1/companies/00000002200004")).body).not.toContain("expectedHires");
});

test("an unknown place, certification or training is a 400 that names it", async () => {
  for (const [parameter, value] of [
    ["place", "Trifouillis-les-Oies"],
    ["training", "aucune"],
    ["rncp", "RNCP999999"],
    ["wish", "parcoursup:0000"],
  ]) {
    expect(await json(`/api/v1/search?${parameter}=${value}`)).toMatchObject({ status: 400, parameter, got: value });
  }
});

test("a cursor that no list gave is a 400", async () => {
  expect(await json("/api/v1/search?q=boulanger&cursor=n%27importe-quoi")).toMatchObject({
    status: 400,
    parameter: "cursor",
  });
});

test("an expired offer is a 410, an open one is answered", async () => {
  expect(await json("/api/v1/offers/finie")).toMatchObject({ status: 410, type: "urn:binome:problem:expired-offer" });
  expect(await json("/api/v1/offers/ouverte")).toMatchObject({ kind: "offer", id: "ouverte", km: null });
});

test("of two sources that give the same training, the first by name is answered unless one is chosen", async () => {
  expect((await json("/api/v1/trainings/une")).source).toBe("autre");
  expect((await json("/api/v1/trainings/une?source=demonstration")).source).toBe("demonstration");
});

test("500 requests made from the document are answered as it says by the real search", async () => {
  const statuses = await expectAgreement(app, { runs: 500, seed: 7 });
  expect(statuses[200]).toBeGreaterThan(100);
  expect(statuses[400]).toBeGreaterThan(50);
});
