import { z } from "zod";
import { csvOf, type Impact, INDICATORS, indicatorNamed, readAsked } from "../../impact/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem } from "../http/index.ts";
import { type Api, serviceAnswers } from "../openapi/index.ts";
import { EXAMPLE_IMPACT, EXAMPLE_INDICATORS, impactAnswerSchema, indicatorsSchema } from "./answer.ts";

const CACHE_CONTROL = "public, max-age=10";
const JSON_TYPE = "application/json; charset=utf-8";

const query = z.strictObject({
  from: z
    .string()
    .optional()
    .meta({ description: "First day, YYYY-MM-DD; four weeks before the last.", example: "2026-04-01" }),
  to: z.string().optional().meta({ description: "Last day, inclusive; today.", example: "2026-04-30" }),
  territory: z.string().optional().meta({
    description: 'A département ("57") or a region ("region-44"), where the indicator has one.',
    example: "57",
  }),
  format: z
    .enum(["json", "csv"])
    .optional()
    .meta({ description: "csv: the rows of the indicator, as `Accept: text/csv` does.", example: "json" }),
});

/** `GET /v1/impact` and `GET /v1/impact/:indicator`: what is measured, and the figures. They need no generation. */
export function declareImpact(api: Api, deps: ApiDeps): void {
  const { impact } = deps;
  if (impact === undefined) return;
  declareList(api);
  api.get(
    "/v1/impact/:indicator",
    {
      schema: {
        operationId: "impact",
        tags: ["impact"],
        summary: "The figures of one indicator",
        description:
          "In JSON, or in CSV with `format=csv` or `Accept: text/csv`. Formulas, units, sources and limits: `GET /v1/impact`.",
        params: z.strictObject({
          indicator: z.string().meta({ description: "Its name, as `GET /v1/impact` gives it.", example: "wishes" }),
        }),
        querystring: query,
        response: withCsv(
          serviceAnswers({ description: "The figures.", schema: impactAnswerSchema, example: EXAMPLE_IMPACT }, [
            "invalid-parameter",
            "not-found",
            "too-many-requests",
          ]),
        ),
      },
    },
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const { indicator } = request.params;
      const csv = format === "csv" || (format === undefined && /\btext\/csv\b/.test(request.headers.accept ?? ""));
      const { type, body } = await bodyOf(impact, indicator, given(asked), csv, deps);
      return reply.headers({ "cache-control": CACHE_CONTROL, vary: "accept" }).type(type).send(body);
    },
  );
}

function declareList(api: Api): void {
  const body = JSON.stringify({
    indicators: INDICATORS.map(({ rows: _, json: __, columns, ...indicator }) => ({
      ...indicator,
      columns: columns.map(({ name, label }) => ({ name, label })),
    })),
  });
  api.get(
    "/v1/impact",
    {
      schema: {
        operationId: "indicators",
        tags: ["impact"],
        summary: "What is measured: formulas, units, sources, limits",
        response: serviceAnswers(
          { description: "Every indicator.", schema: indicatorsSchema, example: EXAMPLE_INDICATORS },
          ["invalid-parameter", "too-many-requests"],
        ),
      },
    },
    async (_request, reply) => reply.header("cache-control", CACHE_CONTROL).type(JSON_TYPE).send(body),
  );
}

async function bodyOf(
  impact: Impact,
  name: string,
  question: Readonly<Record<string, string>>,
  csv: boolean,
  { clock, reference }: ApiDeps,
) {
  const indicator = indicatorNamed(name);
  if (indicator === null) {
    const known = INDICATORS.map((one) => one.name).join(", ");
    throw new ApiProblem("not-found", `No indicator is called ${JSON.stringify(name)}; expected one of ${known}.`);
  }
  const asked = readAsked(question, clock, reference);
  if (!csv) return { type: JSON_TYPE, body: JSON.stringify(await impact.json(indicator, asked)) };
  return { type: "text/csv; charset=utf-8", body: csvOf(indicator, await impact.rows(indicator, asked)) };
}

function given(asked: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The same figures as a table, for spreadsheets. */
function withCsv(responses: Record<number, unknown>): Record<number, unknown> {
  const { content, ...success } = responses[200] as { content: object };
  const csv = { "text/csv": { schema: z.string() } };
  return { ...responses, 200: { ...success, content: { ...content, ...csv } } };
}
