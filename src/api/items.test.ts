import { expect, test } from "vitest";
import { parseDay } from "../domain/index.ts";
import { EXAMPLE_COMPANY, EXAMPLE_OFFER, EXAMPLE_TRAINING } from "./example-items.ts";
import { fakeSearch } from "./fake-search.ts";
import { fakeServer } from "./fake-server.ts";
import { companySchema, offerSchema, trainingSchema } from "./schemas/index.ts";

const app = await fakeServer();

test("a training, an offer and a company are answered as their schemas say", async () => {
  const get = async (url: string) => (await app.inject(url)).json();
  expect(trainingSchema.parse(await get(`/api/v1/trainings/${EXAMPLE_TRAINING.id}`)).km).toBeNull();
  expect(offerSchema.parse(await get(`/api/v1/offers/${EXAMPLE_OFFER.id}`)).id).toBe(EXAMPLE_OFFER.id);
  expect(companySchema.parse(await get(`/api/v1/companies/${EXAMPLE_COMPANY.siret}`)).potential).toBe("very-high");
});

test("what nobody knows is a 404 that says what was looked for", async () => {
  for (const url of ["/api/v1/trainings/aucune", "/api/v1/offers/aucune", "/api/v1/companies/00000001400001"]) {
    const problem = (await app.inject(url)).json();
    expect(problem).toMatchObject({ status: 404, type: "urn:binome:problem:not-found" });
    expect(problem.detail).toContain(url.split("/").at(-1));
  }
});

test("a SIRET whose check digit is wrong is a 400", async () => {
  expect((await app.inject("/api/v1/companies/00000002200005")).json()).toMatchObject({
    status: 400,
    parameter: "siret",
    got: "00000002200005",
    expected: "a SIRET whose check digit is right (Luhn)",
  });
  expect((await app.inject("/api/v1/companies/123")).json().expected).toBe("a SIRET, 14 digits");
});

test("an offer past its last day is a 410, and is still there on that day", async () => {
  const until = (day: string) => fakeSearch({ offer: () => ({ ...EXAMPLE_OFFER, lastDay: parseDay(day) }) });
  const gone = await fakeServer({ search: () => until("2026-05-03") });
  expect((await gone.inject("/api/v1/offers/1")).json()).toMatchObject({
    status: 410,
    type: "urn:binome:problem:expired-offer",
    detail: `The offer "${EXAMPLE_OFFER.id}" expired on 2026-05-03.`,
  });
  const last = await fakeServer({ search: () => until("2026-05-04") });
  expect((await last.inject("/api/v1/offers/1")).statusCode).toBe(200);
});

test("`source` chooses between two sources that give the same id", async () => {
  for (const url of [`/api/v1/trainings/${EXAMPLE_TRAINING.id}`, `/api/v1/offers/${EXAMPLE_OFFER.id}`]) {
    expect((await app.inject(`${url}?source=demonstration`)).statusCode).toBe(200);
    const other = (await app.inject(`${url}?source=autre`)).json();
    expect(other.status).toBe(404);
    expect(other.detail).toContain('"autre"');
    expect((await app.inject(`${url}?source=`)).json()).toMatchObject({ status: 400, parameter: "source" });
  }
});

test("an id may hold any character, percent-encoded", async () => {
  const ids: string[] = [];
  const offer = (id: string) => {
    ids.push(id);
    return null;
  };
  const server = await fakeServer({ search: () => fakeSearch({ offer }) });
  for (const id of ["101249P01#L01", "a/b", "é è", "100%"])
    await server.inject(`/api/v1/offers/${encodeURIComponent(id)}`);
  expect(ids).toEqual(["101249P01#L01", "a/b", "é è", "100%"]);
});

test("an item takes no parameter that it does not know", async () => {
  expect((await app.inject(`/api/v1/companies/${EXAMPLE_COMPANY.siret}?source=x`)).json()).toMatchObject({
    status: 400,
    parameter: "source",
    expected: "no parameter at all",
  });
});
