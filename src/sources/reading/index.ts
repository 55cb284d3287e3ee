/** How files are opened and cut into records, whatever they are about. */
export { cellsOf, csvFormat, type Row } from "./csv.ts";
export { gatherBy } from "./gather.ts";
export { elementsOf, jsonFormat } from "./json.ts";
export { linesFormat, parseLine, tooLong } from "./json-lines.ts";
export { linesOf } from "./lines.ts";
export { openSource, type SourceFile } from "./source-file.ts";
