/** The texts of guidance: Markdown with front matter, its facts looked up, its acronyms explained. */
export { ACRONYM, acronymsIn, loadAcronyms } from "./acronyms.ts";
export { type Block, factsIn, factsOfLine, type Inline, plainLine, plainText, withFacts } from "./blocks.ts";
export {
  AID_AGES,
  type Aid,
  type AidAge,
  loadContent,
  type Question,
  type Theme,
} from "./content.ts";
