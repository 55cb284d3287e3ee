import { expect, test } from "vitest";
import type { SearchParams } from "../../domain/index.ts";
import { fakeSearch } from "../fake-search.ts";
import { fakeServer } from "../fake-server.ts";
import { searchAnswerSchema } from "./answer.ts";
import { EXAMPLE_ANSWER } from "./example.ts";

const app = await fakeServer();

test("the text of the search goes out as it is", async () => {
  const text = '{"asked" : "spaces are kept: nothing parsed it"}';
  const server = await fakeServer({ search: () => fakeSearch({ searchBytes: () => Buffer.from(text) }) });
  const response = await server.inject("/api/v1/search");
  expect(response.body).toBe(text);
  expect(response.headers["content-type"]).toBe("application/json; charset=utf-8");
});

test("parameters reach the search checked and in their units", async () => {
  const seen: SearchParams[] = [];
  const searchBytes = (params: SearchParams) => {
    seen.push(params);
    return Buffer.from("{}");
  };
  const server = await fakeServer({ search: () => fakeSearch({ searchBytes }) });
  await server.inject(
    "/api/v1/search?romes=D1102,D1104&lat=49.12&lon=6.18&radius=12.5&level=3&disability=true&trainingIncluded=without&limit=5",
  );
  await server.inject("/api/v1/search");
  expect(seen[0]).toMatchObject({ romes: ["D1102", "D1104"], lat: 49.12, lon: 6.18, radius: 12.5, level: 3, limit: 5 });
  expect(seen[1]).toEqual({
    radius: 30,
    disability: false,
    sources: ["binomes", "trainings", "offers", "companies"],
    sort: "best",
    limit: 20,
  });
});

test("the documented example is what the declared schema says", async () => {
  expect(searchAnswerSchema.parse(EXAMPLE_ANSWER)).toEqual(EXAMPLE_ANSWER);
  expect(searchAnswerSchema.parse((await app.inject("/api/v1/search")).json())).toEqual(EXAMPLE_ANSWER);
});

test("the declared schema refuses what must stay inside", () => {
  const [company] = EXAMPLE_ANSWER.companies!.items;
  const leaking = { ...EXAMPLE_ANSWER, companies: { total: 1, next: null, items: [{ ...company, expectedHires: 2 }] } };
  expect(searchAnswerSchema.safeParse(leaking).success).toBe(false);
});

const TOO_MANY = Array.from({ length: 21 }, (_, i) => `D${1101 + i}`).join(",");

test.each([
  ["an unknown parameter", "ville=Metz", "ville", "one of the known parameters"],
  ["a radius of −1", "radius=-1", "radius", "a number from 0 to 200"],
  ["a radius of 201", "radius=201", "radius", "a number from 0 to 200"],
  ["a radius that is not a number", "radius=NaN", "radius", "a number from 0 to 200"],
  ["a radius in scientific writing", "radius=1e1", "radius", "a number from 0 to 200"],
  ["a latitude without longitude", "lat=49.1", "lon", "a longitude with lat"],
  ["a longitude without latitude", "lon=6.1", "lat", "a latitude with lon"],
  ["a latitude beyond the pole", "lat=91&lon=6", "lat", "a number from -90 to 90"],
  ["21 ROME codes", `romes=${TOO_MANY}`, "romes", "1 to 20 ROME codes"],
  ["a ROME code that is none", "romes=D1102,Z9999", "romes", "a ROME code"],
  ["two ways of naming the occupation", "q=boulanger&romes=D1102", "romes", "at most one of q, romes"],
  ["two ways of naming the place", "place=Metz&insee=57463", "insee", "one of lat+lon, place, insee"],
  ["a place that nobody knows", "place=Nulle-Part", "place", "a place of France"],
  ["a level that is none", "level=8", "level", "a level from 3 to 7"],
  ["a contract that is none", "contract=stage", "contract", "apprentissage"],
  ["a day that does not exist", "startBefore=2026-02-30", "startBefore", "a day that exists"],
  ["a yes that is not true", "disability=oui", "disability", "true"],
  ["offers of schools neither alone nor left out", "trainingIncluded=true", "trainingIncluded", '"only"|"without"'],
  ["a source that is none", "sources=offers,jobs", "sources", "any of binomes, trainings, offers, companies"],
  ["a sort that is none", "sort=prix", "sort", "best"],
  ["a limit of 0", "limit=0", "limit", "a whole number from 1 to 100"],
  ["a limit of 101", "limit=101", "limit", "a whole number from 1 to 100"],
  ["a wish of another platform", "wish=mon-master:1", "wish", "parcoursup:<g_ta_cod>"],
  ["an RNCP code that is none", "rncp=38362", "rncp", "an RNCP code"],
  ["an empty question", "q=", "q", "at least one character"],
  ["a question of 201 characters", `q=${"x".repeat(201)}`, "q", "at most 200 characters"],
  ["a cursor too long to be one", `cursor=${"x".repeat(501)}`, "cursor", "`next`"],
  ["a parameter given twice", "q=a&q=b", "q", "the parameter once"],
  ["a nul character", "q=%00", "q", "without control characters"],
  ["a lone surrogate", "q=%ED%A0%80", "q", "UTF-8"],
])("%s is a 400 that names it", async (_what, query, parameter, expected) => {
  const response = await app.inject(`/api/v1/search?${query}`);
  const problem = response.json();
  expect(problem).toMatchObject({ status: 400, type: "urn:binome:problem:invalid-parameter", parameter });
  expect(problem.expected).toContain(expected);
  expect(problem.detail).toContain(`Parameter "${parameter}"`);
  expect(problem.instance).toBe(`/api/v1/search?${query}`);
});
