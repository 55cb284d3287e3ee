/**
 * Headers of every page of the widget: our style sheets, icon, forms, scripts and what these tell this site; no cookie is ever set.
 * `origins` may show it in a frame: null is anyone, none is nobody.
 */
export function embeddedHeaders(origins: readonly string[] | null): Readonly<Record<string, string>> {
  const ancestors = origins === null ? "*" : origins.length === 0 ? "'none'" : origins.join(" ");
  return {
    "content-security-policy": `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`,
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-cache",
  };
}
