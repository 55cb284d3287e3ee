/** What does have results, for a question that has none. */
import type { Instead, ListName } from "../../domain/index.ts";
import type { Index } from "../index/index.ts";
import type { SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import { type Meaning, occupationsInstead } from "./occupations.ts";
import { placesInstead } from "./places.ts";

/**
 * What does have results, for a question that has none: occupations of the same domain, or that its words may have meant, at
 * the same place; and départements where the same question has some. It notes in the workspaces: the question's own are lost.
 */
export function insteadOf(
  index: Index,
  lists: Readonly<Record<ListName, SearchedList>>,
  question: Question,
  deps: Meaning,
): Instead {
  const asked = (["trainings", "offers", "companies"] as const).filter((name) => isAsked(question, name));
  const searched = asked.map((name) => lists[name]);
  return {
    occupations: occupationsInstead(index, searched, question, deps),
    places: placesInstead(index, searched, question, deps.reference),
  };
}

/** Binômes are made of all three lists. */
function isAsked({ params: { sources } }: Question, name: ListName): boolean {
  return sources.includes(name) || sources.every((source) => source === "binomes");
}
