import { lexer, type Token, type Tokens } from "marked";
import { type Block, type Inline, withFacts } from "./blocks.ts";

/**
 * Markdown as blocks: headings, paragraphs, lists, strong text, links, and `{id}` for a fact. Throws on anything else (HTML, images,
 * code, tables…), naming it: what an editor writes is what a visitor reads, or is refused.
 */
export function blocksOf(markdown: string): Block[] {
  return lexer(markdown).flatMap((token): Block[] => {
    switch (token.type) {
      case "space":
        return [];
      case "heading":
        return [headingOf(token as Tokens.Heading)];
      case "paragraph":
        return [{ kind: "paragraph", parts: inlinesOf((token as Tokens.Paragraph).tokens) }];
      case "list": {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: "list", ordered, items: items.map((item) => inlinesOf(item.tokens)) }];
      }
      default:
        throw refused(token, "a heading, a paragraph or a list");
    }
  });
}

function headingOf(token: Tokens.Heading): Block {
  if (token.depth !== 2 && token.depth !== 3) throw refused(token, "a heading of level 2 or 3");
  return { kind: "heading", level: token.depth, text: token.text };
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case "text": {
        const { tokens: inner, text } = token as Tokens.Text;
        return inner === undefined ? withFacts(text) : inlinesOf(inner);
      }
      case "paragraph":
        return inlinesOf((token as Tokens.Paragraph).tokens);
      case "strong":
        return [{ kind: "strong", parts: inlinesOf((token as Tokens.Strong).tokens) }];
      case "link": {
        const { href, tokens: inner } = token as Tokens.Link;
        if (!/^(\/|https:\/\/)/.test(href)) throw refused(token, "a link to a page of the site or to https");
        return [{ kind: "link", href, parts: inlinesOf(inner) }];
      }
      default:
        throw refused(token, "text, strong text or a link");
    }
  });
}

function refused(token: Token, expected: string): Error {
  return new Error(`content: got ${token.type} ${JSON.stringify(token.raw.slice(0, 60))}, expected ${expected}.`);
}
