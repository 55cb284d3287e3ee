import { CONTRACT_BITS } from "../../domain/index.ts";
import { NO_DAY, NO_RATE, SESSION_WIDTH, type TrainingIndex } from "../index/index.ts";
import { levelFit, sidePart, TRAINING_SHARE, TRAINING_WEIGHT, trainingMerit, UNITS } from "../scores.ts";
import { Merits } from "./merits.ts";
import type { SearchedList } from "./searched-list.ts";
import { counts, FAILS, failuresOfOthers } from "./tally.ts";
import { Workspace } from "./workspace.ts";

/** Trainings: all of them are in apprenticeship, and none says that it welcomes people with a disability. */
export function trainingList(index: TrainingIndex): SearchedList {
  const { level, insertionRate, sessions, firstStart, lastStart } = index;
  const workspace = new Workspace(index.size);
  const merits = new Merits(index.size, (item, today) => {
    const rate = insertionRate[item] as number;
    return trainingMerit((lastStart[item] as number) >= today, rate === NO_RATE ? null : rate);
  });
  return {
    index,
    workspace,
    postedVectors: index.postedVectors,
    postedChances: null,
    bestChance: null,
    lastDay: null,
    failures(item, filters) {
      let fails = failuresOfOthers(filters);
      if (filters.level !== 0 && level[item] !== 0 && level[item] !== filters.level) fails |= FAILS.level;
      if (
        filters.startBefore !== null &&
        firstStart[item] !== NO_DAY &&
        (firstStart[item] as number) >= filters.startBefore
      ) {
        fails |= FAILS.startBefore;
      }
      return fails;
    },
    dayOf: (item) => lastStart[item] as number,
    sideScore(item, km, { today, heardLevel }) {
      const merit = merits.of(item, today) * levelFit(heardLevel, level[item] as number);
      return sidePart(TRAINING_WEIGHT, merit, TRAINING_SHARE, km);
    },
    chanceAt: null,
    chanceOf: () => UNITS,
    facts: index.facts,
    countValues(values, failures, times, tally) {
      if (counts(failures, FAILS.level)) tally.levels[values & 7]! += times;
      if (counts(failures, FAILS.contract)) tally.contracts[CONTRACT_BITS.apprentissage]! += times;
      if (counts(failures, 0)) tally.diplomas[values >> 3]! += times;
    },
    countMonths(item, tally) {
      const end = sessions.offsets[item + 1] as number;
      let last = -1;
      for (let at = sessions.offsets[item] as number; at < end; at += SESSION_WIDTH) {
        const month = sessions.values[at + 2] as number;
        if (month !== last) tally.countMonth(month);
        last = month;
      }
    },
  };
}

/** The same list, with notes of its own kept from search to search: a second question may be run beside the first. */
export function withOwnNotes(list: SearchedList): SearchedList {
  const known = BESIDE.get(list);
  if (known !== undefined) return known;
  const beside = { ...list, workspace: new Workspace(list.index.size) };
  BESIDE.set(list, beside);
  return beside;
}

const BESIDE = new WeakMap<SearchedList, SearchedList>();
