/** Whole lists as files, written once a generation. */
export { ExportFiles, type Shape } from "./files.ts";
export { declareExport } from "./routes.ts";
export { sendExport } from "./send.ts";
