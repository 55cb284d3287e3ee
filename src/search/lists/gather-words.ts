import type { WordPostings } from "../index/index.ts";
import type { AskedOccupations, AskedWords } from "../question/index.ts";
import { firstNotBelow } from "./runs.ts";
import type { SearchedList } from "./searched-list.ts";
import { BESIDE, BY, HELD, type Workspace } from "./workspace.ts";

/** Notes, of the items in the runs, which of the words asked each holds: in its title; in its name or an occupation's label. */
export function noteWords(
  list: SearchedList,
  runs: readonly number[],
  words: AskedWords,
  occupations: AskedOccupations,
): void {
  const { index, workspace } = list;
  const { titles, names, wholeNames, certifications } = words.lists[index.name];
  for (const [i, numbers] of titles.entries()) {
    for (const number of numbers) eachPosted(index.words.titles, number, runs, (item) => note(workspace, item, 1 << i));
  }
  for (const [i, numbers] of names.entries()) {
    const bit = heldBeside(1 << i);
    for (const number of numbers) eachPosted(index.words.names, number, runs, (item) => note(workspace, item, bit));
  }
  for (const { name, lets, isMeant } of wholeNames) {
    const bit = (lets ? HELD.wholeTyped : 0) | (isMeant ? HELD.nameMeant : HELD.nameAlike);
    eachPosted(index.words.wholeNames, name, runs, (item) => note(workspace, item, bit));
    if (isMeant) workspace.lead |= HELD.nameMeant;
  }
  for (const stems of certifications) noteCertified(list, runs, stems);
  noteLabels(list, runs, words, occupations);
}

/** The chance of a company is not known before its first word. */
function note(workspace: Workspace, item: number, bits: number): void {
  if (workspace.held[item] === 0) workspace.chance[item] = 0;
  workspace.hold(item, bits);
}

/** Trainings for a certification hold all of its stems in their titles: those of the rarest are looked at. */
function noteCertified({ index, workspace }: SearchedList, runs: readonly number[], stems: readonly number[]): void {
  const { offsets, values } = index.words.titles.postings;
  const from = (stem: number) => offsets[stem] as number;
  const to = (stem: number) => offsets[stem + 1] as number;
  const [rarest, ...others] = stems.toSorted((a, b) => to(a) - from(a) - (to(b) - from(b)));
  if (rarest === undefined) return;
  workspace.lead |= HELD.certified;
  eachPosted(index.words.titles, rarest, runs, (item) => {
    const holds = (stem: number) => {
      const at = firstNotBelow(values, from(stem), to(stem), item);
      return at < to(stem) && values[at] === item;
    };
    if (others.every(holds)) note(workspace, item, HELD.certified);
  });
}

/** Items of the occupations whose label holds a word; a company keeps its best chance among these. */
function noteLabels(
  { index, workspace, postedChances }: SearchedList,
  runs: readonly number[],
  words: AskedWords,
  occupations: AskedOccupations,
): void {
  for (const [occupation, mask] of words.labels) {
    // What an occupation asked says already, its items have: they come in by it.
    if (occupations.matchOf[occupation] === 1 && (mask & words.free) === 0) continue;
    eachPosted(index, occupation, runs, (item, at) => {
      note(workspace, item, heldBeside(mask));
      if (postedChances === null) return;
      workspace.chance[item] = Math.max(workspace.chance[item] as number, postedChances[at] as number);
    });
  }
}

/** Appends the items that hold enough words and were not found before. Gives how many there are in all. */
export function gatherHolding(
  { workspace, bestChance }: SearchedList,
  words: AskedWords,
  alreadyFound: number,
): number {
  let count = alreadyFound;
  for (let i = 0; i < workspace.touchedCount; i++) {
    const item = workspace.touched[i] as number;
    const held = workspace.held[item] as number;
    const letsIn = (held & HELD.wholeTyped) !== 0 || isEnough(held, words);
    if (!letsIn || !workspace.mark(item, BY.words)) continue;
    workspace.found[count++] = item;
    if (bestChance !== null && workspace.chance[item] === 0) workspace.chance[item] = bestChance[item] as number;
  }
  return count;
}

/**
 * The rank of an item in the best order: 0 it leads and has all that was asked, 1 it leads, 2 it has all that was asked or,
 * when that was a certification, is for it, 3 it has all the rest or the name asked, 4 only a part. Words that said an occupation are had by that occupation or in the title;
 * a label or a name only mentions them.
 */
export function wordRank(workspace: Workspace, item: number, { all, free }: AskedWords): number {
  const held = workspace.held[item] as number;
  const byOccupation = workspace.isFound(item, BY.occupation) ? all & ~free : 0;
  const hasAll = (byOccupation | (held & all) | ((held >>> BESIDE) & free)) === all;
  if (leads(workspace, item)) return hasAll ? 0 : 1;
  const asksCertification = (workspace.lead & HELD.certified) !== 0;
  if (asksCertification ? (held & HELD.certified) !== 0 : hasAll) return 2;
  return hasAll || (held & (HELD.nameMeant | HELD.nameAlike)) !== 0 ? 3 : 4;
}

/** Whether its employer or school has the very name asked, and it is for the certification asked: for what was asked of these. */
export function leads({ held, lead }: Workspace, item: number): boolean {
  return lead !== 0 && ((held[item] as number) & lead) === lead;
}

function heldBeside(mask: number): number {
  return mask << BESIDE;
}

function isEnough(held: number, { all, least }: AskedWords): boolean {
  let rest = (held | (held >>> BESIDE)) & all;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count >= least && least > 0;
}

function eachPosted(
  { postings }: Pick<WordPostings, "postings">,
  row: number,
  runs: readonly number[],
  visit: (item: number, at: number) => void,
): void {
  const { offsets, values } = postings;
  let at = offsets[row] as number;
  const end = offsets[row + 1] as number;
  for (let run = 0; run < runs.length && at < end; run += 2) {
    const to = runs[run + 1] as number;
    at = firstNotBelow(values, at, end, runs[run] as number);
    for (; at < end && (values[at] as number) < to; at++) visit(values[at] as number, at);
  }
}
