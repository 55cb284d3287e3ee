import { expect, test } from "vitest";
import { fakeSearch } from "../../src/api/fake-search.ts";
import { fakeServer } from "../../src/api/fake-server.ts";
import { expectAgreement } from "./agreement.ts";
import { documentOf, faultsOf, type Operation, operationsOf, type Parameter } from "./document.ts";

const searchOfExamples = fakeSearch();
const app = await fakeServer();
const document = await documentOf(app);
const EXAMPLE_BODY = { title: "Boulanger", place: { label: "Metz", lat: 49.12, lon: 6.18 } };

/** The address of an operation asked with the documented examples of these parameters. */
function urlWith(path: string, parameters: readonly Parameter[]): string {
  const example = ({ example, schema }: Parameter) =>
    encodeURIComponent(String(example ?? schema.default ?? schema.enum?.[0] ?? schema.maximum ?? "x"));
  const query = parameters.filter((parameter) => parameter.in === "query").map((one) => `${one.name}=${example(one)}`);
  const filled = parameters.reduce((url, one) => url.replace(`{${one.name}}`, example(one)), path);
  return `${filled}?${query.join("&")}`;
}

/** What must be asked together: the required parameters, and `lat` with `lon`. */
function together(parameter: Parameter | null, all: readonly Parameter[]): Parameter[] {
  const pair = ["lat", "lon"];
  const isPaired = (one: Parameter) => parameter !== null && pair.includes(parameter.name) && pair.includes(one.name);
  return all.filter((one) => one === parameter || one.required || isPaired(one));
}

const cases = operationsOf(document).flatMap(({ path, method, operation }) => {
  const { parameters = [] } = operation;
  const urls = [null, ...parameters].map((parameter) => urlWith(path, together(parameter, parameters)));
  return [...new Set(urls)].map((url) => ({ url, method: method as "get" | "post" | "put" | "delete", operation }));
});

/** The example of a body, where it or the schema that it names has one. */
function bodyOf({ requestBody }: Operation): unknown {
  const { schema, examples, example } = requestBody?.content["application/json"] ?? {};
  const beside = example ?? Object.values(examples ?? {})[0]?.value;
  if (beside !== undefined) return beside;
  const first = schema?.anyOf?.[0] ?? schema;
  const named = first?.$ref === undefined ? first : document.components.schemas[first.$ref.split("/").at(-1)!];
  return named?.examples?.[0];
}

test.each(cases)(
  "$method $url, made of documented examples, is answered as documented",
  async ({ url, method, operation }) => {
    const server = await fakeServer({ search: () => searchOfExamples });
    const headers = { authorization: "Bearer all" };
    const payload = bodyOf(operation) as object | undefined;
    // What is taken down must have been put up.
    if (method === "delete") await server.inject({ method: "PUT", url, headers, payload: EXAMPLE_BODY });
    const response = await server.inject({ method, url, headers, ...(payload && { payload }) });
    expect(response.statusCode).toBeGreaterThanOrEqual(200);
    expect(response.statusCode).toBeLessThan(300);
    const json = operation.responses[response.statusCode]!.content?.["application/json"];
    if (json !== undefined) expect(faultsOf(document, json.schema, response.json())).toEqual([]);
  },
);

test("2,000 requests made from the document are answered as it says, and none fails", async () => {
  const statuses = await expectAgreement(app, { runs: 2_000, seed: 20_260_504 });
  // Neither side is trivial: many requests are understood, many are refused.
  expect(statuses[200]).toBeGreaterThan(300);
  expect(statuses[400]).toBeGreaterThan(300);
});
