import swagger, { type SwaggerTransform, type SwaggerTransformObject } from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { MAX_URL_CHARACTERS, REQUESTS_PER_MINUTE } from "../http/index.ts";
import type { Api } from "./api.ts";

const DESCRIPTION = `One search over apprenticeship trainings, job offers in alternance and companies likely to hire, with the best
pairs (binômes) on top.

**Errors** are problem details (RFC 9457): \`type\` is a stable URN \`urn:binome:problem:<kind>\`; \`parameter\`, \`got\` and \`expected\`
say what was wrong. A parameter that is unknown, repeated or wrong is a 400: it is never ignored.

**Keys**: \`Authorization: Bearer <key>\`. Searching needs none; a key that is wrong, revoked or lacks a right is refused, never
ignored.

**Limits**: ${REQUESTS_PER_MINUTE} requests a minute from one address without a key, the quota of the key with one, then 429 with \`Retry-After\`; \`RateLimit-*\` headers count down. URLs
hold at most ${MAX_URL_CHARACTERS} characters.

**Caching**: answers carry a weak \`ETag\`; with \`If-None-Match\` an unchanged answer is a 304.

**Units** are in the names or descriptions: distances in kilometres along the great circle, coordinates in degrees WGS 84, days as
YYYY-MM-DD in France. Text meant for visitors is in French.`;

/** Collects the routes declared on `scope` from now on into an OpenAPI 3.1 document. */
export async function documentRoutes(scope: Api): Promise<void> {
  await scope.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Binôme API",
        version: "1.0.0",
        description: DESCRIPTION,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key of the API." } },
      },
      tags: [
        { name: "search", description: "The joint search." },
        { name: "items", description: "One training, offer or company." },
        { name: "partners", description: "Publish offers, take the data away. A key is needed." },
        { name: "suggestions", description: "For fields that suggest while one types." },
        { name: "guidance", description: "What a candidate must know: pay." },
        { name: "impact", description: "What the service measures of itself, and of the wishes of young people." },
        { name: "service", description: "The service itself." },
      ],
    },
    transform: withExamples,
    transformObject: tidied,
  });
}

type Response = { headers?: object; content?: Record<string, { examples?: object }> };
type Responses = Record<string, Response>;

/** The library's transform keeps only the schemas of responses: this puts their headers and examples back. */
const withExamples: SwaggerTransform = (route) => {
  const result = jsonSchemaTransform(route as Parameters<typeof jsonSchemaTransform>[0]);
  const declared = (route.schema?.response ?? {}) as Responses;
  const documented = (result.schema.response ?? {}) as Responses;
  for (const [status, { headers, content }] of Object.entries(declared)) {
    const target = documented[status];
    if (target === undefined) continue;
    if (headers !== undefined) target.headers = structuredClone(headers);
    for (const [type, { examples }] of Object.entries(content ?? {}))
      Object.assign(target.content?.[type] ?? {}, { examples });
  }
  return result;
};

interface Whole {
  readonly paths: Record<string, Record<string, { readonly parameters?: Parameter[] }>>;
  readonly components: { readonly schemas: Record<string, object> };
}

interface Parameter {
  example?: unknown;
  readonly schema: { example?: unknown; type?: string; pattern?: string };
}

const tidied: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document) as unknown as Whole;
  for (const path of Object.values(whole.paths)) {
    for (const { parameters = [] } of Object.values(path)) parameters.forEach(tidyParameter);
  }
  dropUnused(whole);
  return whole as unknown as ReturnType<SwaggerTransformObject>;
};

/** OpenAPI 3.1 wants the example beside the schema; and a number needs no pattern of the text that carried it. */
function tidyParameter(parameter: Parameter): void {
  const { schema } = parameter;
  if (schema.example !== undefined) parameter.example = schema.example;
  delete schema.example;
  if (schema.type === "number" || schema.type === "integer") delete schema.pattern;
}

/** The library lists each schema twice, as input and as output: this leaves out those that nothing refers to. */
function dropUnused(whole: Whole): void {
  const { schemas } = whole.components;
  for (let before = -1; before !== Object.keys(schemas).length; ) {
    before = Object.keys(schemas).length;
    const text = JSON.stringify(whole);
    for (const name of Object.keys(schemas)) {
      if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
    }
  }
}
