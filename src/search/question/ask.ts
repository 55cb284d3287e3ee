import { LRUCache } from "lru-cache";
import {
  type Clock,
  CONTRACT_BITS,
  type Reference,
  type SearchParams,
  today,
  type Warning,
} from "../../domain/index.ts";
import { dayNumber, type Index } from "../index/index.ts";
import type { TextUnderstanding, Understood } from "../text/index.ts";
import { namedOccupations, type ResolvedOccupations, understoodOccupations, type WishRomes } from "./occupations.ts";
import { resolvePlace } from "./place.ts";
import type { Question } from "./question.ts";
import { unheldWarning } from "./unheld.ts";
import { askWords, isHeldSomewhere } from "./words.ts";

export interface AskDeps {
  readonly reference: Reference;
  readonly text: TextUnderstanding;
  readonly clock: Clock;
  readonly wishRomes?: WishRomes;
}

/** What was understood of a text, and what the index has of it. */
interface Heard extends ResolvedOccupations {
  readonly understood: Understood | null;
}

/** Texts whose meaning is kept: the same few words are typed from everywhere. */
const MOST_HEARD = 1_000;

/**
 * Makes questions of parameters: looks up everything that they name. Throws `InvalidValue` naming the parameter that names
 * nothing. What a text means for this index is worked out once.
 */
export function questionsOf(index: Index, deps: AskDeps): (params: SearchParams) => Question {
  const known = new LRUCache<string, Heard>({ max: MOST_HEARD });
  const hear = (q: string): Heard => {
    const heard = known.get(q) ?? heardIn(q, index, deps);
    known.set(q, heard);
    return heard;
  };
  return (params) => {
    const heard = params.q === undefined ? unspoken(params, index, deps) : hear(params.q);
    return questionOf(params, heard, index, deps);
  };
}

function heardIn(q: string, index: Index, { text, reference }: AskDeps): Heard {
  const said = text.understand(q, (word) => isHeldSomewhere({ word, isFree: true, isLast: false }, index));
  const understood = isNameHeld(said, index) ? { ...said, interest: null, exact: [], close: [] } : said;
  const resolved = understoodOccupations(q, index, reference, understood);
  const warnings: readonly Warning[] = [...resolved.warnings, ...unheldWarning(understood, index)];
  return { ...resolved, understood, warnings };
}

/** Whether what may be a name is, as a whole, that of an employer or of a school that the index has. */
function isNameHeld(understood: Understood, index: Index): boolean {
  if (!understood.mayBeName) return false;
  const lists = Object.values(askWords(understood, index)?.lists ?? {});
  return lists.some(({ wholeNames }) => wholeNames.some(({ lets }) => lets));
}

/** No text: occupations are named by other parameters, or not at all. */
function unspoken(params: SearchParams, index: Index, { reference, wishRomes }: AskDeps): Heard {
  return { ...namedOccupations(params, index, reference, wishRomes), understood: null };
}

function questionOf(params: SearchParams, heard: Heard, index: Index, deps: AskDeps): Question {
  const { understood, occupations, words, asked, warnings } = heard;
  const heardPlace = understood?.place ?? null;
  const { point, area, place } = resolvePlace(params, deps.reference, deps.text, heardPlace, index.departements);
  const todayDay = today(deps.clock);
  return {
    params,
    occupations,
    words,
    point,
    area,
    filters: {
      level: params.level ?? 0,
      contract: params.contract === undefined ? 0 : CONTRACT_BITS[params.contract],
      startBefore: params.startBefore === undefined ? null : dayNumber(params.startBefore),
      disability: params.disability,
      trainingIncluded: params.trainingIncluded ?? null,
    },
    heardLevel: understood?.level ?? 0,
    today: dayNumber(todayDay),
    todayDay,
    askedOccupations: asked,
    interest: understood?.interest ?? null,
    acronyms: understood?.acronyms ?? [],
    refused: understood?.refused ?? null,
    askedPlace: place,
    askedWords: words === null ? [] : freeWords(understood),
    corrected: understood?.corrected ?? null,
    certifications: understood?.certifications ?? [],
    warnings,
  };
}

/** Between quotes, no word says an occupation. */
function freeWords(understood: Understood | null): string[] {
  if (understood === null) return [];
  const { sought, exact } = understood;
  return sought.words.filter(({ isFree }) => isFree || exact.length === 0).map(({ word }) => word);
}
