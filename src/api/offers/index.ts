/** One offer by its id, and partners who put offers up. */
export { putUpOne, takeDownOne } from "./put-up.ts";
export { declareOffers } from "./routes.ts";
export { declareOfferWriting } from "./write-routes.ts";
