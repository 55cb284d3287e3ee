import { type Clock, CONTRACT_BITS, type Reference, type SearchParams, today } from "../../domain/index.ts";
import { dayNumber, type Index } from "../index/index.ts";
import type { TextUnderstanding, Understood } from "../text/index.ts";
import { resolveOccupations, type WishRomes } from "./occupations.ts";
import { resolvePlace } from "./place.ts";
import type { Question } from "./question.ts";
import { unheldWarning } from "./unheld.ts";

/** Looks up everything that the parameters name. Throws `InvalidValue` naming the parameter that names nothing. */
export function ask(
  params: SearchParams,
  index: Index,
  deps: {
    readonly reference: Reference;
    readonly text: TextUnderstanding;
    readonly clock: Clock;
    readonly wishRomes?: WishRomes;
  },
): Question {
  const understood = params.q === undefined ? null : deps.text.understand(params.q);
  const heardPlace = understood?.place ?? null;
  const { point, area, place } = resolvePlace(params, deps.reference, deps.text, heardPlace, index.departements);
  const { occupations, asked, words, warnings } = resolveOccupations(
    params,
    index,
    deps.reference,
    understood,
    deps.wishRomes,
  );
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
    askedPlace: place,
    askedWords: words === null ? [] : freeWords(understood),
    corrected: understood?.corrected ?? null,
    certifications: understood?.certifications ?? [],
    warnings: understood === null ? warnings : [...warnings, ...unheldWarning(understood, index)],
  };
}

/** Between quotes, no word says an occupation. */
function freeWords(understood: Understood | null): string[] {
  if (understood === null) return [];
  const { sought, exact } = understood;
  return sought.words.filter(({ isFree }) => isFree || exact.length === 0).map(({ word }) => word);
}
