import fc from "fast-check";
import { type Document, type JsonSchema, type Operation, operationsOf, type Parameter } from "./document.ts";
import { bodiesOf } from "./generated-bodies.ts";

/** A request made from the document, and the operation that is to answer it. */
export interface GeneratedRequest {
  readonly path: string;
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

type Method = "get" | "post" | "put" | "delete";

/**
 * Requests to every route: most parameters and bodies as the document says, some of anything, unknown, repeated, or badly encoded;
 * with a good key, a wrong one, or none.
 */
export function requestsOf(document: Document): fc.Arbitrary<GeneratedRequest> {
  const all = operationsOf(document);
  const perRoute = all.map(({ path, method, operation }) => requestTo(document, path, method as Method, operation));
  // The search has most of the parameters: it gets half of the requests.
  const search = all.findIndex(({ operation }) => operation.operationId === "search");
  return fc.oneof({ weight: 1, arbitrary: perRoute[search]! }, { weight: 1, arbitrary: fc.oneof(...perRoute) });
}

function requestTo(document: Document, path: string, method: Method, operation: Operation) {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  return fc.record<GeneratedRequest>({
    path: fc.constant(path),
    method: fc.constant(method),
    url: urlTo(path, operation.parameters ?? []),
    headers: schema === undefined ? keys : keys.map((key) => ({ ...key, "content-type": "application/json" })),
    payload: schema === undefined ? fc.constant(undefined) : payloadOf(document, schema),
  });
}

const keys: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ authorization: "Bearer all" }) },
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Bearer revoked", "Bearer alone-links", "Bearer x", "Basic eA==", "Bearer")
      .map((authorization) => ({ authorization })),
  },
);

function payloadOf(document: Document, schema: JsonSchema): fc.Arbitrary<string> {
  const json = bodiesOf(document, schema).map((body) => JSON.stringify(body));
  return fc.oneof(
    { weight: 20, arbitrary: json },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "[", "\u0000", "nul") },
  );
}

function urlTo(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  return fc
    .tuple(fc.tuple(...inPath.map(encodedValue)), choiceOf(inQuery), sometimesStrange)
    .chain(([ids, chosen, strange]) =>
      fc
        .tuple(...chosen.map((parameter) => encodedValue(parameter).map((value) => `${parameter.name}=${value}`)))
        .map((parts) => {
          const query = [...parts, ...strange].join("&");
          const filled = inPath.reduce((url, { name }, i) => url.replace(`{${name}}`, ids[i]!), path);
          return query === "" ? filled : `${filled}?${query}`;
        }),
    );
}

const OCCUPATION = ["q", "romes", "rncp", "training", "wish"];
const PLACE = ["place", "insee", "lat"];

/** Some of the parameters: mostly those that go together, of which a few; else any. */
function choiceOf(parameters: readonly Parameter[]): fc.Arbitrary<Parameter[]> {
  const any = fc.subarray([...parameters]);
  const compatible = any.map((chosen) => {
    const first = (group: string[]) => chosen.find(({ name }) => group.includes(name));
    const kept = [first(OCCUPATION), first(PLACE)];
    const others = chosen.filter(({ name }) => ![...OCCUPATION, ...PLACE, "lon", "cursor"].includes(name));
    const lon = kept.some((one) => one?.name === "lat") ? parameters.filter(({ name }) => name === "lon") : [];
    return [...kept.filter((one) => one !== undefined), ...lon, ...others];
  });
  return fc.oneof({ weight: 4, arbitrary: compatible }, { weight: 1, arbitrary: any });
}

const strangePart = fc.oneof(
  fc.constantFrom(
    "ville=Metz",
    "q=a&q=b",
    "__proto__=1",
    "constructor[x]=1",
    "q[]=a",
    "q=%00",
    "q=%ED%A0%80",
    "q=%zz",
    "&&",
    "=",
    "%FF=1",
  ),
  fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const sometimesStrange = fc.oneof(
  { weight: 7, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.tuple(strangePart) },
);

function encodedValue(parameter: Parameter): fc.Arbitrary<string> {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double().map(String),
    fc.constantFrom("-1", "1e9", "null", "0", "'", "💥"),
  );
  const some = fc.oneof({ weight: 30, arbitrary: asDocumented(parameter) }, { weight: 1, arbitrary: anything });
  return some.map((value) => encodeURIComponent(value.toWellFormed()));
}

function asDocumented({ schema, example }: Parameter): fc.Arbitrary<string> {
  if (example !== undefined)
    return fc.oneof({ weight: 3, arbitrary: fc.constant(String(example)) }, { weight: 1, arbitrary: bySchema(schema) });
  return bySchema(schema);
}

function bySchema(schema: JsonSchema): fc.Arbitrary<string> {
  const { minimum: min = 0, maximum: max = 0 } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === "integer") return fc.integer({ min, max }).map(String);
  if (schema.type === "number") return fc.double({ min, max, noNaN: true }).map((value) => value.toFixed(4));
  if (schema.format === "date")
    return fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map(dayText);
  if (schema.pattern !== undefined && schema.pattern !== "\\S")
    return fc.stringMatching(new RegExp(schema.pattern), { maxLength: schema.maxLength ?? 100 });
  return fc.string({ minLength: 1, maxLength: schema.maxLength ?? 60 }).map((text) => `${text}a`);
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
