import { expect, test } from "vitest";
import { fakeServer } from "../../src/api/fake-server.ts";
import { expectAgreement } from "./agreement.ts";
import { documentOf, faultsOf, operationsOf, type Parameter } from "./document.ts";

const app = await fakeServer();
const document = await documentOf(app);

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

const cases = operationsOf(document).flatMap(({ path, operation }) => {
  const { parameters = [] } = operation;
  const urls = [null, ...parameters].map((parameter) => urlWith(path, together(parameter, parameters)));
  return [...new Set(urls)].map((url) => ({ url, operation }));
});

test.each(cases)("$url, made of documented examples, is answered as documented", async ({ url, operation }) => {
  const response = await app.inject(url);
  expect(response.statusCode).toBe(200);
  const { schema } = operation.responses["200"]!.content!["application/json"]!;
  expect(faultsOf(document, schema, response.json())).toEqual([]);
});

test("2,000 requests made from the document are answered as it says, and none fails", async () => {
  const statuses = await expectAgreement(app, { runs: 2_000, seed: 20_260_504 });
  // Neither side is trivial: many requests are understood, many are refused.
  expect(statuses[200]).toBeGreaterThan(300);
  expect(statuses[400]).toBeGreaterThan(300);
});
