/** From the hires of a generation to a trained model, its predictions, and why. */
export { fromModelDocument, toModelDocument } from "./document.ts";
export { explain } from "./explain.ts";
export type { Gate } from "./gates.ts";
export { historyOf } from "./history-of.ts";
export { tensionByActivity } from "./tension.ts";
export { predictAll, trainAlgorithms } from "./train.ts";
export { predictTransparently } from "./transparent.ts";
