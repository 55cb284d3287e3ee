import { NO_DAY, type OfferIndex } from "../index/index.ts";
import { EMPLOYER_SHARE, EMPLOYER_WEIGHT, levelFit, offerMerit, sidePart, UNITS } from "../scores.ts";
import { Merits } from "./merits.ts";
import type { SearchedList } from "./searched-list.ts";
import { counts, FAILS } from "./tally.ts";
import { Workspace } from "./workspace.ts";

/** Offers: those whose last day is past are kept and not searched. */
export function offerList(index: OfferIndex): SearchedList {
  const { level, contracts, start, lastDay, disability, trainingIncluded, openings, publishedAt } = index;
  const workspace = new Workspace(index.size);
  const merits = new Merits(index.size, (item, today) => {
    const published = publishedAt[item] as number;
    const age = published === NO_DAY ? null : today - published;
    return offerMerit(age, openings[item] as number, (start[item] as number) >= today);
  });
  return {
    index,
    workspace,
    postedVectors: index.postedVectors,
    postedChances: null,
    bestChance: null,
    lastDay,
    failures(item, filters) {
      let fails = filters.disability && disability[item] === 0 ? FAILS.disability : 0;
      if (filters.level !== 0 && level[item] !== 0 && level[item] !== filters.level) fails |= FAILS.level;
      if (filters.contract !== 0 && contracts[item] !== 0 && ((contracts[item] as number) & filters.contract) === 0) {
        fails |= FAILS.contract;
      }
      if (filters.startBefore !== null && start[item] !== NO_DAY && (start[item] as number) >= filters.startBefore) {
        fails |= FAILS.startBefore;
      }
      if (filters.trainingIncluded !== null && trainingIncluded[item] !== Number(filters.trainingIncluded === "only")) {
        fails |= FAILS.trainingIncluded;
      }
      return fails;
    },
    dayOf: (item) => publishedAt[item] as number,
    sideScore(item, km, { today, heardLevel }) {
      const merit = merits.of(item, today) * levelFit(heardLevel, level[item] as number);
      return sidePart(EMPLOYER_WEIGHT, merit, EMPLOYER_SHARE, km);
    },
    chanceAt: null,
    chanceOf: () => UNITS,
    facts: index.facts,
    countValues(values, failures, times, tally) {
      if (counts(failures, FAILS.contract)) tally.contracts[values & 3]! += times;
      if (counts(failures, FAILS.level)) tally.levels[(values >> 2) & 7]! += times;
      if (counts(failures, FAILS.disability)) tally.disability += ((values >> 5) & 1) * times;
      if (counts(failures, FAILS.trainingIncluded)) tally.trainingIncluded += ((values >> 6) & 1) * times;
    },
    countMonths: null,
  };
}
