import type { MapTiles } from "./page.ts";

/**
 * The headers of every page. Only what this site serves is ever loaded: no inline script or style, no other site but the server of tiles
 * an operator chose for the map. "data:" is for the icons of the map's own sheet.
 */
export function pageHeaders(tiles: MapTiles | null): Readonly<Record<"content-security-policy" | string, string>> {
  const origin = tiles === null ? "" : ` ${new URL(tiles.url.replace(/[{}]/g, "")).origin}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self'${origin}`,
    "worker-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${origin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-cache",
    // Said of every answer, compressed or not.
    vary: "accept-encoding",
  };
}
