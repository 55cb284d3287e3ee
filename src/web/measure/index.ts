/** What the pages and their script tell of visits. */
export { serveBeacons } from "./beacons.ts";
export { measurePage } from "./page-steps.ts";
