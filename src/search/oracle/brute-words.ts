import { leastWords, type RomeCode, type SoughtWord, stemsOf, wholeName } from "../../domain/index.ts";
import { wordsOf } from "../../lib/french-words.ts";
import type { Understood } from "../text/index.ts";
import type { Fact } from "./facts.ts";
import { reference } from "./small-world.ts";

/** What an item holds of the words asked, as the rule of the search says, read from its texts. */
export interface BruteHeld {
  readonly isLetIn: boolean;
  /** 0 it leads with everything asked, 1 it leads, 2 everything asked, 3 named so or everything but the certification, 4 a part. */
  readonly rank: number;
  readonly isLeading: boolean;
  /** Its occupations whose label holds a word. */
  readonly labelled: readonly RomeCode[];
}

/** Null when the words asked are not among those of any item. */
export function bruteWords(
  facts: readonly Fact[],
  understood: Pick<Understood, "sought" | "exact" | "certifications">,
) {
  const { sought, exact, certifications } = understood;
  const isKnown = (word: SoughtWord) =>
    facts.some((fact) => inTitle(fact, word, false) || inName(fact, word, false)) || isInLabels(word, false);
  const forms = sought.words.map((word) => ({
    ...word,
    isBeginning: isBeginning(word) && !isKnown(word),
  }));
  const whole = sought.name[0] === undefined ? null : wholeName(sought.name[0]);
  const found = forms.filter(
    (word) =>
      facts.some((fact) => inTitle(fact, word, word.isBeginning) || inName(fact, word, word.isBeginning)) ||
      isInLabels(word, word.isBeginning),
  );
  const isFor = ({ kind, title }: Fact, stems: readonly string[]) =>
    kind === "training" && stems.every((stem) => stemsOf(title).includes(stem));
  const isNamed = (fact: Fact, name: string | null) => fact.name !== null && name === wholeName(fact.name);
  const isKnownCertification = ({ stems }: { readonly stems: readonly string[] }) =>
    stems.every((stem) => facts.some(({ kind, title }) => kind === "training" && stemsOf(title).includes(stem)));
  const couldBe =
    (forms.length > 0 && found.length >= leastWords(forms.length)) ||
    facts.some((it) => isNamed(it, whole)) ||
    certifications.some(isKnownCertification);
  if (!couldBe) return null;
  const isMeant = exact.length === 0 || forms.some(({ isFree }) => isFree);
  return (fact: Fact, had: readonly RomeCode[], hasExact: boolean): BruteHeld => {
    const isNamedSo = sought.name.some((name) => isNamed(fact, wholeName(name)));
    const labels = (word: (typeof forms)[number]) => had.filter((rome) => labelHolds(rome, word, word.isBeginning));
    const beside = (word: (typeof forms)[number]) => inName(fact, word, word.isBeginning) || labels(word).length > 0;
    const held = forms.filter((word) => inTitle(fact, word, word.isBeginning) || beside(word));
    const isWhole = forms.every(
      (word) => inTitle(fact, word, word.isBeginning) || (word.isFree ? beside(word) : hasExact),
    );
    const isCertified = certifications.some(({ stems }) => isFor(fact, stems));
    // What was asked of this list: a name that something in it has, a certification that something in it may be for.
    const asksName =
      isMeant && facts.some((it) => it.kind === fact.kind && sought.name.some((name) => isNamed(it, wholeName(name))));
    const asksCertification = fact.kind === "training" && certifications.some(isKnownCertification);
    const isLeading =
      (asksName || asksCertification) && (!asksName || isNamedSo) && (!asksCertification || isCertified);
    const isNext = asksCertification ? isCertified : isWhole;
    const rank = isLeading ? (isWhole ? 0 : 1) : isNext ? 2 : isWhole || isNamedSo ? 3 : 4;
    const isLetIn = isNamed(fact, whole) || (forms.length > 0 && held.length >= leastWords(forms.length));
    return { isLetIn, rank, isLeading, labelled: forms.flatMap(labels) };
  };
}

/** Whether the name of an item holds all the words, none of which any occupation says, or is what was typed. */
export function namedBy(
  { words, name: [typed] }: Understood["sought"],
  facts: readonly Fact[],
): (fact: Fact) => boolean {
  const isKnown = (word: SoughtWord) =>
    facts.some((fact) => inTitle(fact, word, false) || inName(fact, word, false)) || isInLabels(word, false);
  return (fact) => {
    if (!words.every(({ isFree }) => isFree)) return false;
    if (typed !== undefined && fact.name !== null && wholeName(typed) === wholeName(fact.name)) return true;
    return words.length > 0 && words.every((word) => inName(fact, word, isBeginning(word) && !isKnown(word)));
  };
}

function isBeginning({ word, isFree, isLast }: SoughtWord): boolean {
  return isFree && isLast && word.length >= 4;
}

type Word = Pick<SoughtWord, "word">;

function inTitle({ title }: Fact, { word }: Word, isBeginning: boolean): boolean {
  return stemsOf(title).some((stem) =>
    isBeginning ? stem.startsWith(stemsOf(word)[0] ?? word) : stem === stemsOf(word)[0],
  );
}

function inName({ name }: Fact, { word }: Word, isBeginning: boolean): boolean {
  const words = name === null ? [] : wordsOf(wholeName(name));
  return words.some((own) => (isBeginning ? own.startsWith(word) : own === word));
}

function labelHolds(rome: RomeCode, { word }: Word, isBeginning: boolean): boolean {
  const stem = stemsOf(word)[0] ?? word;
  return stemsOf(reference.romeLabel(rome) ?? "").some((own) => (isBeginning ? own.startsWith(stem) : own === stem));
}

function isInLabels(word: Word, isBeginning: boolean): boolean {
  return reference.occupations.some(({ rome }) => labelHolds(rome, word, isBeginning));
}
