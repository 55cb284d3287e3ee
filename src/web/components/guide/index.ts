/** What surrounds every page of guidance. */
export { Guide } from "./guide.tsx";
export { Sources } from "./sources.tsx";
