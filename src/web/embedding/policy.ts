/**
 * Who may show the widget in a frame. Anyone today; origins that a key is limited to would stand here, found by the `caller`
 * of the address.
 */
function frameAncestors(): string {
  return "*";
}

/** Headers of every page of the widget: our style sheets, icon, forms and the one script of the frame; no cookie is ever set. */
export function embeddedHeaders(): Readonly<Record<string, string>> {
  return {
    "content-security-policy": `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${frameAncestors()}`,
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-cache",
  };
}
