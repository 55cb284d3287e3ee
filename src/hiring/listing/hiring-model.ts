import {
  type Company,
  type HiringModel,
  type HiringRecords,
  type OccupationChance,
  type OccupationHires,
  potentialOf,
  probabilityOf,
  type Reference,
} from "../../domain/index.ts";
import { nafAffinities } from "../naf-affinities.ts";
import { loadNafOccupations, type NafOccupations } from "../naf-occupations.ts";
import { historyOf, predictTransparently } from "../pipeline/index.ts";
import { standInPrior } from "../stand-in-prior.ts";
import { type BudgetLimits, ZoneBudget } from "./budget.ts";
import { currentOverrides, withOverrides } from "./overrides.ts";
import { massOf, sharedOut } from "./shares.ts";

/** What is read to make the model of a generation. */
export interface HiringModelSources {
  readonly reference: Reference;
  readonly records: HiringRecords;
  readonly companies: () => AsyncIterable<readonly Company[]>;
  /** Hires by occupation and activity, where some were imported. */
  readonly occupationHires?: readonly OccupationHires[];
}

/**
 * The model that a search uses: published predictions where an operator trained and published them; else algorithm 1 fitted
 * to the hires imported; else, with no hires at all, the stand-in prior. Requests to be removed or added hold in each.
 */
export async function hiringModel(sources: HiringModelSources): Promise<HiringModel> {
  const overrides = currentOverrides(await sources.records.overrides());
  const { reference, occupationHires = [] } = sources;
  const affinities = nafAffinities(occupationHires, reference, loadNafOccupations());
  if (!(await sources.records.hasHires())) return withOverrides(standInPrior(reference, affinities), overrides);
  const published = await publishedPredictions(sources.records);
  const name = published.size > 0 ? "boosted-trees" : "gamma-poisson";
  const probabilities = published.size > 0 ? published : predictTransparently(await historyOf(sources));
  return withOverrides(await listedModel(name, probabilities, affinities, sources), overrides);
}

async function publishedPredictions(records: HiringRecords): Promise<ReadonlyMap<string, number>> {
  const probabilities = new Map<string, number>();
  for await (const page of records.predictions()) {
    for (const { siret, probability } of page) probabilities.set(siret, probability);
  }
  return probabilities;
}

/** Probabilities shared out among occupations, the best of each zone kept. */
async function listedModel(
  name: string,
  probabilities: ReadonlyMap<string, number>,
  affinities: NafOccupations,
  { companies }: HiringModelSources,
): Promise<HiringModel> {
  const sectors = new SectorMeans();
  for await (const batch of companies())
    for (const company of batch) sectors.count(company, probabilities.get(company.siret));
  const chancesOf = (company: Company): OccupationChance[] => {
    const mass = company.expectedHires ?? massOf(probabilities.get(company.siret) ?? sectors.of(company));
    return sharedOut(company, mass, affinities.of(company.naf));
  };
  const budget = new ZoneBudget();
  for await (const batch of companies()) {
    for (const company of batch) if (!isGiven(company)) budget.count(company.place, chancesOf(company));
  }
  return { name, isStandIn: false, chancesOf: withinBudget(chancesOf, budget.limits()) };
}

function withinBudget(chancesOf: HiringModel["chancesOf"], limits: BudgetLimits): HiringModel["chancesOf"] {
  return (company) => {
    const chances = chancesOf(company);
    if (isGiven(company)) return chances;
    return chances.filter((chance) => isListed(chance) && limits.allows(company.place, chance));
  };
}

function isListed({ expectedHires }: OccupationChance): boolean {
  return potentialOf(probabilityOf(expectedHires)) !== null;
}

/** An operator's own occupations or prediction: taken as they are, without any budget. */
function isGiven(company: Company): boolean {
  return company.romes.length > 0 || company.expectedHires !== null;
}

/** Mean probability by sector and size, for establishments that came after the last prediction. */
class SectorMeans {
  readonly #totals = new Map<string, { sum: number; count: number }>();

  count(company: Company, probability: number | undefined): void {
    if (probability === undefined) return;
    for (const key of keysOf(company)) {
      const total = this.#totals.get(key) ?? { sum: 0, count: 0 };
      this.#totals.set(key, { sum: total.sum + probability, count: total.count + 1 });
    }
  }

  of(company: Company): number {
    const known = keysOf(company).map((key) => this.#totals.get(key));
    const total = known.find((it) => it !== undefined);
    return total === undefined ? 0 : total.sum / total.count;
  }
}

/** Finest first. */
function keysOf({ naf, size }: Company): string[] {
  return [`${naf.slice(0, 2)} ${size}`, naf.slice(0, 2), "all"];
}
