/** The pages that visitors read: server-rendered, in French; nothing in them needs a script. */
export { registerConsole } from "./console/index.ts";
export type { PagesDeps } from "./page.ts";
export { registerPages } from "./register.tsx";
