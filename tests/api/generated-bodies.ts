import fc from "fast-check";
import type { Document, JsonSchema } from "./document.ts";

/** Bodies as a schema of the document describes them, one in five with something of another kind inside. */
export function bodiesOf(document: Document, schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: valuesOf(document, schema, 0) },
    { weight: 1, arbitrary: valuesOf(document, schema, 0.1) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

/** `oddity`: how often a value is of any other kind. */
function valuesOf(document: Document, schema: JsonSchema, oddity: number): fc.Arbitrary<unknown> {
  const plain = plainValue(document, schema, oddity);
  if (oddity === 0) return plain;
  return fc.oneof({ weight: 1 / oddity, arbitrary: plain }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
}

function plainValue(document: Document, schema: JsonSchema, oddity: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    return valuesOf(document, document.components.schemas[schema.$ref.split("/").at(-1)!]!, oddity);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valuesOf(document, choice, oddity)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.type === "object") return objectOf(document, schema, oddity);
  if (schema.type === "array") return fc.array(valuesOf(document, schema.items ?? {}, oddity), { maxLength: 4 });
  return scalarOf(schema);
}

function objectOf(document: Document, schema: JsonSchema, oddity: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const values = Object.fromEntries(properties.map(([name, one]) => [name, valuesOf(document, one, oddity)]));
  return fc.record(values, { requiredKeys: [...(schema.required ?? [])] });
}

function scalarOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minimum: min = -1_000, maximum: max = 1_000 } = schema;
  if (schema.type === "null") return fc.constant(null);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") return fc.integer({ min, max: Math.min(max, 1_000_000) });
  if (schema.type === "number") return fc.double({ min, max, noNaN: true });
  if (schema.format === "date") return fc.constantFrom("2026-09-01", "2026-02-30", "1970-01-01");
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern), { maxLength: 100 });
  return fc.oneof(fc.constantFrom("https://exemple.example/", "Boulanger", "a@exemple.example"), fc.string());
}
