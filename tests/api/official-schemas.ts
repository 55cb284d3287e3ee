import { offerReadModelOpenapi, recruiterModelOpenapi } from "api-alternance-sdk/internal";
import { faultsOf, type JsonSchema } from "./document.ts";

/** The client’s types do not tell the JSON schema that its models carry. */
const schemaOf = (model: object) => (model as { readonly schema: JsonSchema }).schema;

const SCHEMAS = {
  JobOfferRead: schemaOf(offerReadModelOpenapi),
  JobRecruiter: schemaOf(recruiterModelOpenapi),
  GeoJsonPoint: {
    type: "object",
    required: ["type", "coordinates"],
    properties: { type: { const: "Point" }, coordinates: { type: "array", items: { type: "number" } } },
  } as JsonSchema,
};
const document = {
  openapi: "3.1.0",
  info: { title: "", version: "", description: "" },
  tags: [],
  paths: {},
  components: { schemas: SCHEMAS },
};
/** What of an offer or of a company the official client would not take. */
export const faults = (name: "JobOfferRead" | "JobRecruiter", value: unknown) =>
  faultsOf(document, SCHEMAS[name], value);
