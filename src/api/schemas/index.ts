/** What the API answers with, as Zod; each agrees with the domain's type, which a test compares. */
export * from "./codes.ts";
export { companySchema } from "./company.ts";
export { generationSchema, warningSchema } from "./generation.ts";
export { matchSchema } from "./listed.ts";
export { offerSchema } from "./offer.ts";
export { trainingSchema } from "./training.ts";
