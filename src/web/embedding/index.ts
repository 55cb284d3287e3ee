/** Pages shown in a frame on other sites: their document, their look, their policy, and the scripts that go with them. */
export { serveWidgetFiles } from "./files.ts";
export { embeddedHeaders } from "./policy.ts";
export { isEmbedded, renderEmbedded } from "./render.tsx";
export { readSettings, searchPart } from "./settings.ts";
