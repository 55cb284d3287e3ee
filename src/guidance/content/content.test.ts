import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../facts/index.ts";
import {
  acronymsIn,
  type Block,
  factsIn,
  factsOfLine,
  loadAcronyms,
  loadContent,
  plainLine,
  plainText,
  withFacts,
} from "./index.ts";

const content = loadContent();
const aidText = (aid: (typeof content.aids)[number]) =>
  [aid.title, ...[aid.amount, aid.who, aid.how, aid.until].map((field) => plainLine(withFacts(field)))].join(". ");

/** Every text by its name, as a visitor reads it. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...Object.entries(content.pages).map(
    ([name, page]) => [name, `${page.title}\n${page.lead}\n${plainText(page.blocks)}`] as const,
  ),
  ...content.themes.map(
    ({ title, questions }) =>
      [title, questions.map(({ question, answer }) => `${question}\n${plainText(answer)}`).join("\n")] as const,
  ),
  ["aides", content.aids.map((aid) => plainText(aid.blocks)).join("\n")],
];

test("answers at least 45 questions in seven themes, each with an address of its own", () => {
  const anchors = content.themes.flatMap(({ questions }) => questions.map(({ anchor }) => anchor));
  expect(content.themes).toHaveLength(7);
  expect(anchors.length).toBeGreaterThanOrEqual(45);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(content.themes.every(({ questions }) => questions.every(({ answer }) => answer.length > 0))).toBe(true);
});

describe.each(TEXTS)("%s", (_name, text) => {
  test("has sentences of 15 words or fewer on average", () => {
    const sentences = text.split(/[.!?:]\s|\n/).filter((sentence) => sentence.trim() !== "");
    const words = sentences.flatMap((sentence) => sentence.trim().split(/\s+/));
    expect(words.length / sentences.length).toBeLessThanOrEqual(15);
  });

  test("has no sentence over 30 words", () => {
    const long = text.split(/[.!?]\s|\n/).filter((sentence) => sentence.trim().split(/\s+/).length > 30);
    expect(long).toEqual([]);
  });

  test("explains each acronym it uses", () => {
    expect(acronymsIn(text).filter((acronym) => !loadAcronyms().has(acronym))).toEqual([]);
  });
});

test("explains the acronyms of the schemes' cards", () => {
  const unexplained = content.aids.flatMap((aid) => acronymsIn(aidText(aid))).filter((one) => !loadAcronyms().has(one));
  expect(unexplained).toEqual([]);
});

/** "3e" is a class, not an amount. */
const NOT_AMOUNTS = /\b3e\b/g;

test("no text writes a number itself: each comes from the table of facts", () => {
  const written = globSync("{pages,faq,aids}/*.md", { cwd: import.meta.dirname }).flatMap((path) => {
    const source = readFileSync(`${import.meta.dirname}/${path}`, "utf8");
    const text = source
      .replace(/^order: \d+$/m, "")
      .replace(/^link: .*$/m, "")
      .replace(/^\d\. /gm, "")
      .replace(/\{[a-z0-9-]+\}/g, "")
      .replace(NOT_AMOUNTS, "");
    return [...text.matchAll(/.*\d.*/g)].map(([line]) => `${path}: ${line}`);
  });
  expect(written).toEqual([]);
});

test("every fact of the table is shown by a text, but for the days of a session", () => {
  const blocks: readonly Block[] = [
    ...Object.values(content.pages).flatMap((page) => page.blocks),
    ...content.aids.flatMap((aid) => aid.blocks),
    ...content.themes.flatMap(({ questions }) => questions.flatMap(({ answer }) => answer)),
  ];
  const shown = new Set([
    ...factsIn(blocks),
    ...content.aids.flatMap((aid) =>
      [aid.amount, aid.who, aid.how, aid.until].flatMap((field) => factsOfLine(withFacts(field))),
    ),
  ]);
  const unused = [...loadFacts().values()]
    .filter((fact) => !shown.has(fact))
    .map(({ id }) => id)
    .filter((id) => !/^ps-\d{4}-/.test(id));
  expect(unused).toEqual([]);
});
