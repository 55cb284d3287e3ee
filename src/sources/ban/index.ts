/** The Base Adresse Nationale: where an address is, when that can be trusted. */
export { connectGeocoder } from "./geocoder.ts";
export { addressed } from "./refine.ts";
