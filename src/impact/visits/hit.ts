import type { RomeCode, Step, StepKind } from "../../domain/index.ts";
import { sourceOf } from "./source-of.ts";

/** One request that is part of a visit. Lives in memory until the next writing; never stored as it is. */
export interface Hit {
  /** What makes the visitor: the address and the browser, or the key of an API client. Only their salted digest is stored. */
  readonly ip: string;
  readonly userAgent: string;
  readonly client: string | null;
  readonly source: string | null;
  readonly steps: readonly PathStep[];
}

/** One thing that a visitor did. */
export interface PathStep {
  readonly step: Step;
  /** What tells it from another: the address of the page or link. Only a digest is stored. */
  readonly what: string;
  readonly kind?: StepKind | null;
  readonly feed?: string | null;
  readonly rank?: number | null;
  readonly occupation?: RomeCode | null;
  /** Where it was searched, or where the school is: stored as a département. */
  readonly place?: { readonly lat: number; readonly lon: number } | null;
}

/** What is read of a request. */
export interface Request {
  readonly ip: string;
  /** Without its port. */
  readonly host: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The hit that a request is; its source is who sent it. */
export function hitOf(request: Request, steps: readonly PathStep[], client: string | null = null): Hit {
  const { ip, host, url, headers } = request;
  const source = sourceOf({ referer: header(headers, "referer"), host: host.replace(/:\d+$/, ""), url, client });
  return { ip, userAgent: header(headers, "user-agent") ?? "", client, source, steps };
}

/** True when the visitor asks not to be measured (Global Privacy Control, Do Not Track). */
export function refusesMeasure({ headers }: Pick<Request, "headers">): boolean {
  return header(headers, "sec-gpc") === "1" || header(headers, "dnt") === "1";
}

/** True for a page that a browser fetches before anybody asked for it. */
export function isSpeculative({ headers }: Pick<Request, "headers">): boolean {
  return /prefetch|prerender/.test(header(headers, "sec-purpose") ?? header(headers, "purpose") ?? "");
}

function header(headers: Request["headers"], name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
