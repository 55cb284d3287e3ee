import { readdirSync } from "node:fs";
import { z } from "zod";
import type { Block } from "./blocks.ts";
import { type ContentDocument, readDocument } from "./document.ts";

const text = z.string().min(1);

const pageSchema = z.strictObject({ title: text, description: text, lead: text });

const PAGE_NAMES = ["apprentissage", "salaire", "calendrier", "aides", "employeur", "insertion", "marche"] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** The text of one page. */
type PageContent = ContentDocument<z.output<typeof pageSchema>>;

/** Ages by which schemes are told apart: under 18, 18 to 25, 26 and over. */
export const AID_AGES = ["minor", "young", "adult"] as const;
export type AidAge = (typeof AID_AGES)[number];

const aidSchema = z.strictObject({
  title: text,
  order: z.int(),
  amount: text,
  who: text,
  how: text,
  until: text,
  link: z.url({ protocol: /^https$/ }),
  ages: z.array(z.enum(AID_AGES)).min(1),
  /** For who rents only. */
  housing: z.boolean(),
  /** For who is recognised as having a disability only. */
  disability: z.boolean(),
  ended: z.boolean(),
});

/** A support scheme: its front matter may name facts in braces. */
export type Aid = ContentDocument<z.output<typeof aidSchema>>;

const themeSchema = z.strictObject({ title: text, order: z.int() });

export interface Question {
  /** Stable within the page: what an address ends with to show it. */
  readonly anchor: string;
  readonly question: string;
  readonly answer: readonly Block[];
}

export interface Theme {
  readonly title: string;
  readonly questions: readonly Question[];
}

export interface Content {
  readonly pages: Readonly<Record<PageName, PageContent>>;
  readonly aids: readonly Aid[];
  readonly themes: readonly Theme[];
}

let loaded: Content | undefined;

/** All the texts of guidance, read once a process. Throws, naming the file, when one is malformed. */
export function loadContent(): Content {
  loaded ??= {
    pages: Object.fromEntries(PAGE_NAMES.map((name) => [name, readDocument(`pages/${name}.md`, pageSchema)])) as Record<
      PageName,
      PageContent
    >,
    aids: filesOf("aids")
      .map((path) => readDocument(path, aidSchema))
      .sort(byOrder),
    themes: filesOf("faq")
      .map((path) => readDocument(path, themeSchema))
      .sort(byOrder)
      .map(({ title, blocks }) => ({ title, questions: questionsOf(blocks) })),
  };
  return loaded;
}

/** The questions of a theme: each heading, and what follows it. Throws when text comes before the first one. */
export function questionsOf(blocks: readonly Block[]): Question[] {
  const questions: { anchor: string; question: string; answer: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      questions.push({ anchor: anchorOf(block.text), question: block.text, answer: [] });
    } else {
      const current = questions.at(-1);
      if (current === undefined) throw new Error("faq: got text before the first question, expected a heading.");
      current.answer.push(block);
    }
  }
  return questions;
}

function anchorOf(question: string): string {
  return question
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function filesOf(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order;
}
