import type { TrainingWish, Wish } from "../domain/index.ts";
import { NO_WISH_QUERY } from "../domain/index.ts";
import { type Known, matchWish } from "./match.ts";
import type { Taught } from "./schools.ts";

/**
 * Where a training may be asked for: the wishes that carry its codes or find it at its school, apprenticeship first, and those
 * of the same certification at the same school by the school route.
 */
export function wishesOfTraining(training: Taught, known: Known): TrainingWish[] {
  const { uai } = training.school;
  const wishes = uai === null ? [] : known.map.at(uai);
  const found = wishes.flatMap((wish): TrainingWish[] => {
    const { rule, confidence, training: matched } = matchWish(queryOf(wish), known);
    const isIt = matched?.id === training.id && matched.source === training.source;
    return isIt ? [{ wish, rule, confidence }] : [];
  });
  return found.sort((a, b) => order(a.wish) - order(b.wish) || (a.wish.code < b.wish.code ? -1 : 1));
}

function queryOf({ platform, code }: Wish) {
  return { ...NO_WISH_QUERY, [platform]: code };
}

function order({ route }: Wish): number {
  return route === "scolaire" ? 1 : 0;
}
