/** The pages that visitors read: server-rendered, in French, without script. */
export { registerConsole } from "./console/index.ts";
export type { PagesDeps } from "./page.ts";
export { registerPages } from "./register.tsx";
