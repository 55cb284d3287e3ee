/** What surrounds every page of guidance. */
export { Guide } from "./guide.tsx";
