import { expect, test } from "vitest";
import { INDICATORS } from "../../impact/index.ts";
import { fakeServer } from "../fake-server.ts";

test("every indicator is listed with its formula, its unit, its source and its limits", async () => {
  const { indicators } = (await (await fakeServer()).inject("/api/v1/impact")).json();
  expect(indicators.map(({ name }: { name: string }) => name)).toEqual(INDICATORS.map(({ name }) => name));
  for (const indicator of indicators) {
    for (const field of ["title", "formula", "unit", "population", "source", "revisions"]) {
      expect(indicator[field].length).toBeGreaterThan(3);
    }
    expect(indicator.limits.length).toBeGreaterThan(0);
    expect(indicator.columns.length).toBeGreaterThan(1);
  }
});

test.each(INDICATORS.map(({ name }) => name))("%s answers in JSON, and in CSV under its own columns", async (name) => {
  const app = await fakeServer();
  const json = await app.inject(`/api/v1/impact/${name}`);
  expect([json.statusCode, json.headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  const csv = await app.inject(`/api/v1/impact/${name}?format=csv`);
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  const columns = INDICATORS.find((indicator) => indicator.name === name)?.columns ?? [];
  expect(csv.body.split("\r\n")[0]).toBe(columns.map((column) => column.name).join(","));
  const accepted = await app.inject({ url: `/api/v1/impact/${name}`, headers: { accept: "text/csv" } });
  expect(accepted.body).toBe(csv.body);
});

test("what a spreadsheet would run as a formula is written as text", async () => {
  const { body } = await (await fakeServer()).inject("/api/v1/impact/sessions?format=csv");
  expect(body.split("\r\n")[1]).toBe(`"'=a ""b"", c",1,2,3`);
});

test.each([
  ["from=2026-13-01", "from"],
  ["from=2026-05-04&to=2026-05-01", "from"],
  ["from=2016-05-04", "from"],
  ["territory=999", "territory"],
  ["format=xml", "format"],
  ["departement=57", "departement"],
])("%s is a 400 that names %s", async (query, parameter) => {
  const response = await (await fakeServer()).inject(`/api/v1/impact/wishes?${query}`);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ parameter, type: "urn:binome:problem:invalid-parameter" });
});

test("an unknown indicator is told the names of those that exist", async () => {
  const response = await (await fakeServer()).inject("/api/v1/impact/bonheur");
  expect(response.statusCode).toBe(404);
  expect(response.json().detail).toContain("expected one of sessions, path");
});

test("no generation is needed", async () => {
  const app = await fakeServer({ search: () => null });
  expect((await app.inject("/api/v1/impact/sessions")).statusCode).toBe(200);
});
