import type { FastifyReply } from "fastify";

/** Headers that a browser of another origin may read. */
const EXPOSED =
  "Accept-Ranges, Content-Range, ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

/** On every answer: any page may read it, none may frame it, run it or guess its type. */
const COMMON = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": EXPOSED,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

export function setCommonHeaders(reply: FastifyReply): void {
  reply.headers(COMMON);
}

/** Answer to a browser that asks whether a page of another origin may call with the methods of `allow`. */
export function preflightHeaders(allow: string) {
  return {
    allow,
    "access-control-allow-methods": allow,
    "access-control-allow-headers": "Accept, Authorization, Content-Type, If-None-Match, If-Range, Range",
    "access-control-max-age": "86400",
  };
}
