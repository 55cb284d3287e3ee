/** How files are opened and cut into records, whatever they are about. */
export { csvFormat } from "./csv.ts";
export { gatherBy } from "./gather.ts";
export { jsonFormat } from "./json.ts";
export { linesFormat } from "./json-lines.ts";
export { openSource, type SourceFile } from "./source-file.ts";
