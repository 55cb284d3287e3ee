/** The OpenAPI document, derived from the routes. */
export { actionAnswers, answers, fileAnswers, serviceAnswers } from "./answers.ts";
export type { Api } from "./api.ts";
export { documentRoutes } from "./document.ts";
export { declareOpenApi } from "./routes.ts";
