import { discountedChance, VERY_HIGH_CHANCE } from "../../domain/index.ts";
import type { CompanyIndex } from "../index/index.ts";
import { EMPLOYER_SHARE, EMPLOYER_WEIGHT, levelFit, POTENTIAL_MERIT, sidePart } from "../scores.ts";
import type { SearchedList } from "./searched-list.ts";
import { counts, failuresOfOthers } from "./tally.ts";
import { Workspace } from "./workspace.ts";

/** Companies: they say nothing of levels, contracts or dates; their score in a binôme knows their public band only. */
export function companyList(index: CompanyIndex): SearchedList {
  const workspace = new Workspace(index.size);
  return {
    index,
    workspace,
    postedVectors: index.postedVectors,
    postedChances: index.postedChances,
    bestChance: index.bestChance,
    lastDay: null,
    failures: (_, filters) => failuresOfOthers(filters),
    dayOf: null,
    sideScore(item, km, { heardLevel }) {
      const merit = POTENTIAL_MERIT[bandOf(workspace.chance[item] as number)];
      return sidePart(EMPLOYER_WEIGHT, merit * levelFit(heardLevel, 0), EMPLOYER_SHARE, km);
    },
    chanceAt: discountedChance,
    chanceOf: (item) => workspace.chance[item] as number,
    facts: index.facts,
    countValues(values, failures, times, tally) {
      if (!counts(failures, 0)) return;
      tally.sizes[values & 15]! += times;
      tally.sectors[values >> 4]! += times;
    },
    countMonths: null,
  };
}

/** The public band of a chance in ten-thousandths, of a company that is listed. */
export function bandOf(chance: number): "high" | "very-high" {
  return chance >= VERY_HIGH_CHANCE ? "very-high" : "high";
}
