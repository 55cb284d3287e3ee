import { expect, test } from "vitest";
import { fakeServer } from "../../src/api/fake-server.ts";
import { documentOf, faultsOf, operationsOf, type Parameter } from "./document.ts";

const document = await documentOf(await fakeServer({ rateLimit: "on" }));
const operations = operationsOf(document);

test("it is OpenAPI 3.1 and has every route of the contract, and no other", () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual([
    "delete /api/v1/offers/{id}",
    "get /api/openapi.json",
    "get /api/v1/companies/{siret}",
    "get /api/v1/export/{list}",
    "get /api/v1/impact",
    "get /api/v1/impact/{indicator}",
    "get /api/v1/occupations",
    "get /api/v1/offers/{id}",
    "get /api/v1/pay",
    "get /api/v1/places",
    "get /api/v1/search",
    "get /api/v1/suggestions",
    "get /api/v1/trainings/{id}",
    "get /healthz",
    "get /readyz",
    "post /api/v1/offers",
    "post /api/v1/training-links",
    "put /api/v1/offers/{id}",
  ]);
});

test("every reference leads to a component, and every component is referred to", () => {
  const referred = new Set(
    [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
  );
  expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
  expect(JSON.stringify(document).match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
});

test("no keyword of another version of OpenAPI is left", () => {
  expect(JSON.stringify(document)).not.toMatch(/"(nullable|definitions|\$schema|\$id|x-[a-z-]+)":/);
});

test("operations have a unique id, a summary and tags that are described", () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = document.tags.map(({ name }) => name);
  for (const { operation } of operations) {
    expect(operation.summary).toBeTruthy();
    expect(tags).toEqual(expect.arrayContaining([...operation.tags]));
  }
});

test("the parameters in a path are those of its address", () => {
  for (const { path, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
  }
});

const parameters = operations.flatMap(({ path, operation }) =>
  (operation.parameters ?? []).map((parameter): [string, Parameter] => [`${parameter.name} of ${path}`, parameter]),
);

test.each(parameters)("%s is described, typed, bounded, and its example is right", (_name, parameter) => {
  expect(Object.keys(parameter)).toEqual(expect.arrayContaining(["name", "in", "required", "description", "schema"]));
  expect(parameter.description).toMatch(/^\S.*[^ ]$/);
  const { type } = parameter.schema;
  expect(["string", "number", "integer"]).toContain(type);
  if (type !== "string")
    expect(parameter.schema).toMatchObject({ minimum: expect.any(Number), maximum: expect.any(Number) });
  if ("example" in parameter) expect(faultsOf(document, parameter.schema, parameter.example)).toEqual([]);
  if (parameter.required) expect(parameter).toHaveProperty("example");
});

test("the parameters of a search are those of the contract", () => {
  const names = document.paths["/api/v1/search"]!.get!.parameters!.map(({ name }) => name);
  expect(names.join()).toBe(
    "q,romes,rncp,training,wish,lat,lon,place,insee,radius,level,contract,startBefore,disability,trainingIncluded,sources,sort,limit,cursor",
  );
});

test("errors are problem details, and 429 and 503 say when to come back", () => {
  for (const { operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(response.description).toBeTruthy();
      if (Number(status) < 400) continue;
      expect(response.content).toMatchObject({
        "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      });
      if (status === "429" || status === "503") expect(response.headers).toHaveProperty("Retry-After");
    }
  }
});

test("a search may be answered in each way that the contract says", () => {
  const { responses } = document.paths["/api/v1/search"]!.get!;
  expect(Object.keys(responses)).toEqual(["200", "304", "400", "401", "403", "414", "429", "431", "500", "503"]);
  expect(Object.keys(document.paths["/api/v1/offers/{id}"]!.get!.responses)).toEqual(
    expect.arrayContaining(["404", "410"]),
  );
});

test("every example of an answer is what its schema says", () => {
  let examples = 0;
  for (const { operation } of operations) {
    for (const response of Object.values(operation.responses)) {
      for (const { schema, examples: shown = {} } of Object.values(response.content ?? {})) {
        for (const { value } of Object.values(shown)) {
          expect(faultsOf(document, schema, value)).toEqual([]);
          examples++;
        }
      }
    }
  }
  expect(examples).toBeGreaterThan(50);
});

test("a wrong answer is told from a right one, reading the document alone", () => {
  const { schema } = document.paths["/api/v1/search"]!.get!.responses["200"]!.content!["application/json"]!;
  expect(faultsOf(document, schema, { asked: {} })).not.toEqual([]);
  expect(faultsOf(document, { $ref: "#/components/schemas/Generation" }, { id: 1, asOf: "x" })).not.toEqual([]);
});
