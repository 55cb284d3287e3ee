/** The texts of guidance as markup. */
export { FactLink, Line, Words } from "./line.tsx";
export { Prose } from "./prose.tsx";
