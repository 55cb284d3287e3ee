import { expect, test } from "vitest";
import { z } from "zod";
import { questionsOf } from "./content.ts";
import { parseDocument } from "./document.ts";
import { plainText } from "./index.ts";
import { blocksOf } from "./markdown.ts";

const SCHEMA = z.strictObject({ title: z.string() });

test("reads headings, paragraphs, lists, strong text, links and facts", () => {
  const blocks = blocksOf("## Titre\n\nDe **{age-min}** à [là](/faq).\n\n1. Un\n2. Deux\n");
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "list"]);
  expect(plainText(blocks)).toBe("Titre\nDe 16 ans à là.\nUn\nDeux");
});

test.each([
  ["HTML", "<b>gras</b>\n"],
  ["HTML within a sentence", "Un <b>mot</b>"],
  ["an image", "![chat](/chat.png)"],
  ["code", "```\ncode\n```"],
  ["a first-level heading", "# Titre"],
  ["a script behind a link", "[ici](javascript:alert(1))"],
  ["a fact that nobody wrote", "Il y a {age-du-capitaine}."],
])("refuses %s", (_name, markdown) => {
  expect(() => blocksOf(markdown)).toThrow();
});

test("names the file whose front matter is wrong", () => {
  expect(() => parseDocument("a.md", "Sans rien", SCHEMA)).toThrow("a.md: got no front matter");
  expect(() => parseDocument("a.md", "---\ntitre: b\n---\n", SCHEMA)).toThrow(/^a\.md: /);
});

test("text before the first question is refused", () => {
  expect(() => questionsOf(blocksOf("Bonjour\n\n## Une question ?"))).toThrow("before the first question");
});
