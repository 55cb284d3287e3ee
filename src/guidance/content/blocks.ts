import { type Fact, factOf } from "../facts/index.ts";

/** A piece of a sentence. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly parts: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly parts: readonly Inline[] }
  /** An amount, a duration or a date of the table of facts. */
  | { readonly kind: "fact"; readonly fact: Fact };

/** A part of a page. Headings are of the second and third level: the page has its own first. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** The facts that blocks show, each once, in the order of reading. */
export function factsIn(blocks: readonly Block[]): Fact[] {
  return [...new Set(linesOf(blocks).flatMap((line) => factsOfLine(line)))];
}

/** The facts of one line of text. */
export function factsOfLine(parts: readonly Inline[]): Fact[] {
  return parts.flatMap((part) => {
    if (part.kind === "fact") return [part.fact];
    return part.kind === "text" ? [] : factsOfLine(part.parts);
  });
}

/** Blocks as a reader says them: one line a heading, a paragraph or an item. */
export function plainText(blocks: readonly Block[]): string {
  return linesOf(blocks).map(plainLine).join("\n");
}

/** One line as a reader says it. */
export function plainLine(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      return part.kind === "fact" ? part.fact.text : plainLine(part.parts);
    })
    .join("");
}

/** "12 mois {age-min}" as pieces: text, and the facts that braces name. Throws when there is no such fact. */
export function withFacts(text: string): Inline[] {
  return text
    .split(/(\{[a-z0-9-]+\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{") ? { kind: "fact", fact: factOf(part.slice(1, -1)) } : { kind: "text", text: part },
    );
}

function linesOf(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    if (block.kind === "heading") return [[{ kind: "text", text: block.text }]];
    return block.kind === "paragraph" ? [block.parts] : [...block.items];
  });
}
