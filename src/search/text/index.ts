import type { Locality, PlaceSuggestion, Reference, Suggestion } from "../../domain/index.ts";
import { stem } from "../../lib/french-words.ts";
import { createCloseOccupations } from "./close.ts";
import type { PlaceEar } from "./heard-places.ts";
import { buildLexicon } from "./lexicon.ts";
import { findLocality } from "./localities.ts";
import { createMatcher } from "./matching.ts";
import { createPlaceNames } from "./place-names.ts";
import { createPlaceSuggestions } from "./place-suggestions.ts";
import { createOccupationSuggestions } from "./suggestions.ts";
import { inFull } from "./town-nicknames.ts";
import { type IsHeld, type Understood, understand } from "./understanding.ts";

export { NOTHING_UNDERSTOOD, type Understood } from "./understanding.ts";

/** Words to occupations and places. Everything is computed at creation; each question takes well under 2 ms. */
export interface TextUnderstanding {
  /** What the words of `q` mean. `isHeld` says which words the data hold: none without it. */
  understand(q: string, isHeld?: IsHeld): Understood;
  /** Occupations while typing, best first, each once. */
  occupations(q: string, limit: number): readonly Suggestion[];
  /** Communes, départements and regions while typing, by name or postcode. */
  places(q: string, limit: number): readonly PlaceSuggestion[];
  /** The one place that a text names; null when it names none. */
  locality(text: string): Locality | null;
}

export function createTextUnderstanding(reference: Reference): TextUnderstanding {
  const lexicon = buildLexicon(reference);
  const match = createMatcher(lexicon);
  const names = createPlaceNames(reference);
  const find: PlaceEar["find"] = (text, typos) => findLocality(reference, names, text, typos);
  const ear = {
    find: (text: string, typos: "forgiven" | "refused") => find(inFull(text), typos),
    isTradeWord: (word: string) => lexicon.tokenOf.has(stem(word)),
  };
  const by = { reference, lexicon, match, close: createCloseOccupations(reference), ear };
  return {
    understand: (q, isHeld) => understand(by, q, isHeld),
    occupations: createOccupationSuggestions(reference, lexicon, match, ear),
    places: createPlaceSuggestions(reference, names),
    locality: (text) => find(text, "forgiven"),
  };
}
