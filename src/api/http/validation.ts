import type { FastifyRequest, FastifySchemaCompiler } from "fastify";
import { z } from "zod";
import { invalidParameter } from "../../domain/index.ts";
import { readQuery } from "./query.ts";

/** Reads the query string strictly, in the place of Fastify's lenient reading. */
export async function readStrictQuery(request: FastifyRequest): Promise<void> {
  const declared = request.routeOptions.schema?.querystring;
  request.query = readQuery(request.url, declared instanceof z.ZodObject ? declared.shape : {});
}

/** Checks a part of the request with its Zod schema; the error is an `InvalidValue` that names the first wrong parameter. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: Record<string, unknown>) => {
    const result = schema.safeParse(data);
    return result.success ? { value: result.data } : { error: invalidParameter(result.error, data) };
  };

/** The same, for routes that check their body themselves: its schema is for the document. */
export function leavingBodies(part: { readonly schema: unknown; readonly httpPart?: string | undefined }) {
  if (part.httpPart === "body") return (data: unknown) => ({ value: data });
  return validatorCompiler(part as Parameters<typeof validatorCompiler>[0]);
}
