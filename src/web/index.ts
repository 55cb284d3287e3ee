/** The pages that visitors read: server-rendered, in French, without script. */
export type { PagesDeps } from "./page.ts";
export { registerPages } from "./register.tsx";
