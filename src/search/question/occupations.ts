import {
  type Asked,
  InvalidValue,
  type Reference,
  type RomeCode,
  type SearchParams,
  type Warning,
} from "../../domain/index.ts";
import { type Index, itemsHolding, type TrainingIndex } from "../index/index.ts";
import type { Understood } from "../text/index.ts";
import type { AskedOccupations } from "./question.ts";
import { type AskedWords, askWords } from "./words.ts";

export interface ResolvedOccupations {
  readonly occupations: AskedOccupations | null;
  readonly asked: Asked["occupations"];
  readonly words: AskedWords | null;
  readonly warnings: readonly Warning[];
}

/** The occupations of a wish written "parcoursup:1234", by the maps of wishes; null when they do not know it. */
export type WishRomes = (wish: string) => readonly RomeCode[] | null;

/**
 * Which occupations the parameters name but for `q`. Throws `InvalidValue` naming `rncp`, `training` or `wish` when nobody
 * knows the code.
 */
export function namedOccupations(
  params: SearchParams,
  index: Index,
  reference: Reference,
  wishRomes: WishRomes = () => null,
): ResolvedOccupations {
  const romes = namedRomes(params, index, reference, wishRomes);
  const wordless = { words: null, warnings: [] };
  if (romes === null) return { occupations: null, asked: [], ...wordless };
  return { occupations: numbered(index, romes, []), asked: labelled(romes, reference), ...wordless };
}

/** Which occupations a text names, and the words that documents are asked to hold. */
export function understoodOccupations(
  q: string,
  index: Index,
  reference: Reference,
  understood: Understood,
): ResolvedOccupations {
  const { exact, close, corrected, isOpen, refused } = understood;
  const warnings: Warning[] = refused === null ? [] : [refusal(refused, exact.length > 0)];
  const words = askWords(understood, index);
  if (isOpen && words === null) return { occupations: null, asked: [], words, warnings };
  if (exact.length + close.length === 0 && words === null && refused === null) {
    warnings.push({
      code: "nothing-understood",
      message: `Nous n’avons reconnu aucun métier dans « ${q} ». Essayez un autre mot, ou le nom d’un métier.`,
    });
  }
  if (corrected !== null) {
    warnings.push({ code: "corrected", message: `Nous avons compris « ${corrected} » au lieu de « ${q} ».` });
  }
  return { occupations: numbered(index, exact, close), asked: labelled(exact, reference), words, warnings };
}

/** A trade cannot be left out of a search: what is not wanted is said back, and what is wanted is asked for. */
function refusal(refused: string, isTradeSaid: boolean): Warning {
  const message = isTradeSaid
    ? `Vous ne voulez pas « ${refused} » : nous ne savons pas l’écarter des résultats.`
    : `Vous ne voulez pas « ${refused} », mais nous ne savons pas encore ce que vous cherchez. Dites plutôt ce que vous aimeriez faire.`;
  return { code: "refused", message };
}

/** The codes named by another parameter than `q`; null when there is none. */
function namedRomes(
  params: SearchParams,
  index: Index,
  reference: Reference,
  wishRomes: WishRomes,
): readonly RomeCode[] | null {
  const { romes, rncp, training, wish } = params;
  if (romes !== undefined) return romes;
  if (rncp !== undefined) {
    const known = reference.certificationByRncp(rncp)?.romes ?? [];
    if (known.length > 0) return known;
    return (
      codesOf(index, itemsHolding(index.trainings.byRncp, rncp)) ?? refuse("rncp", rncp, "a certification that we know")
    );
  }
  if (training !== undefined) {
    return (
      codesOf(index, itemsWithId(index.trainings, training)) ?? refuse("training", training, "the id of a training")
    );
  }
  if (wish !== undefined) {
    const known = wishRomes(wish) ?? codesOf(index, itemsHolding(index.trainings.byWish, wish));
    return known ?? refuse("wish", wish, "a wish that a training carries or that a wish map names");
  }
  return null;
}

function refuse(field: string, got: string, expected: string): never {
  throw new InvalidValue(field, got, expected);
}

/** The trainings of every source that have this id. */
function itemsWithId(trainings: TrainingIndex, id: string): number[] {
  const items: number[] = [];
  for (let rank = trainings.ids.rankFrom(id, ""); rank < trainings.size && trainings.ids.idAt(rank) === id; rank++) {
    items.push(trainings.byRank[rank] as number);
  }
  return items;
}

/** The occupations of these trainings; null without any training. */
function codesOf(index: Index, items: (Iterable<number> & { readonly length: number }) | undefined): RomeCode[] | null {
  if (items === undefined || items.length === 0) return null;
  const { offsets, values } = index.trainings.occupations;
  const numbers = new Set<number>();
  for (const item of items) {
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) numbers.add(values[at] as number);
  }
  return [...numbers].sort((a, b) => a - b).map((number) => index.numbers.codes[number] as RomeCode);
}

/** A code that nothing in the index has stays out: it can match nothing. One both exact and close is exact. */
function numbered(index: Index, exact: readonly RomeCode[], close: readonly RomeCode[]): AskedOccupations {
  const matchOf = new Uint8Array(index.numbers.codes.length);
  const take = (romes: readonly RomeCode[], match: number) => {
    const numbers: number[] = [];
    for (const rome of romes) {
      const number = index.numbers.find(rome);
      if (number === null || matchOf[number] !== 0) continue;
      matchOf[number] = match;
      numbers.push(number);
    }
    return numbers;
  };
  return { exact: take(exact, 1), close: take(close, 2), matchOf };
}

function labelled(romes: readonly RomeCode[], reference: Reference): Asked["occupations"] {
  return romes.map((rome) => ({ rome, label: reference.romeLabel(rome) ?? rome }));
}
