import { type CompanyIndex, VERY_HIGH_CHANCE } from "../index/index.ts";
import { EMPLOYER_SHARE, EMPLOYER_WEIGHT, POTENTIAL_MERIT, sidePart } from "../scores.ts";
import { FAILS, type SearchedList } from "./searched-list.ts";
import { Workspace } from "./workspace.ts";

/** Companies: they say nothing of levels, contracts or dates; their score knows their public band only. */
export function companyList(index: CompanyIndex): SearchedList {
  const workspace = new Workspace(index.size);
  return {
    index,
    workspace,
    postedChances: index.postedChances,
    bestChance: index.bestChance,
    isSearched: () => true,
    failures: (_, filters) => (filters.disability ? FAILS.disability : 0),
    dayOf: null,
    sideScore: (item, km) =>
      sidePart(EMPLOYER_WEIGHT, POTENTIAL_MERIT[bandOf(workspace.chance[item] as number)], EMPLOYER_SHARE, km),
    chanceOf: (item) => workspace.chance[item] as number,
    levelOf: () => 0,
    contractsOf: () => 0,
    saysDisability: () => false,
    monthCount: () => 0,
    monthAt: () => 0,
  };
}

/** The public band of a chance in ten-thousandths, of a company that is listed. */
export function bandOf(chance: number): "high" | "very-high" {
  return chance >= VERY_HIGH_CHANCE ? "very-high" : "high";
}
