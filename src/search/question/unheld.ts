import type { Warning } from "../../domain/index.ts";
import type { Index } from "../index/index.ts";
import type { Understood } from "../text/index.ts";
import { isHeldSomewhere } from "./words.ts";

/** Says which of the words that no occupation says are nowhere in the data: results are those of the other words. */
export function unheldWarning({ sought, exact }: Understood, index: Index): readonly Warning[] {
  if (exact.length === 0) return [];
  const unheld = sought.words.filter((word) => word.isFree && !isHeldSomewhere(word, index)).map(({ word }) => word);
  if (unheld.length === 0) return [];
  const message = `Aucun titre et aucun nom d’employeur ou d’école ne contient « ${unheld.join(" ")} » : voici les résultats du métier compris.`;
  return [{ code: "words-not-found", message }];
}
