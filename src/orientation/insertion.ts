import {
  type Cfd,
  departementOf,
  type EmploymentRate,
  HORIZONS,
  type Horizon,
  type InseeCode,
  type Insertion,
  type InsertionOutcome,
  type InsertionPanel,
  MIN_LEAVERS,
  type Reference,
  type Route,
  type Uai,
} from "../domain/index.ts";
import { remember } from "./remember.ts";

/** Outcomes looked up by school, and by certification in a region or in the nation. */
export interface InsertionBook {
  /** `cfds`: the certification's codes, its own first. `insee`: of the school. */
  panel(about: {
    readonly uai: Uai | null;
    readonly cfds: readonly Cfd[];
    readonly insee: InseeCode | null;
  }): InsertionPanel;
  /** Mean taux d'emploi at 6 months of a certification over France, with how many leavers it rests on; null without any. */
  national(cfds: readonly Cfd[]): { readonly rate: number; readonly leavers: number } | null;
}

export function openInsertion(records: Iterable<Insertion>, reference: Reference): InsertionBook {
  const schools = new Map<string, Insertion[]>();
  const certifications = new Map<string, Insertion[]>();
  for (const record of onceEach(records)) {
    if (record.scope.kind === "school") append(schools, record.scope.uai, record);
    else for (const code of codesOf(record)) append(certifications, `${record.route} ${code}`, record);
  }
  const regions = regionsByDepartement(reference);
  const recordsOf = (route: Route, cfds: readonly Cfd[]) =>
    cfds.map((cfd) => certifications.get(`${route} ${cfd}`) ?? []).find((found) => found.some(isShowable)) ?? [];
  return {
    panel: ({ uai, cfds, insee }) => {
      const region = insee === null ? null : (regions.get(departementOf(insee)) ?? null);
      const own = uai === null ? [] : (schools.get(uai) ?? []);
      const certified = recordsOf("apprentissage", cfds);
      const apprenticeship = ofSchool(own) ?? ofCertification("apprentissage", certified, region);
      const known = [...own, ...cfds.flatMap((cfd) => certifications.get(`apprentissage ${cfd}`) ?? [])];
      return {
        apprenticeship,
        school: ofCertification("scolaire", recordsOf("scolaire", cfds), region),
        missing: apprenticeship === null ? missingReason(known) : null,
      };
    },
    national: remember(
      (cfds: readonly Cfd[]) => {
        const rate = ofNation("apprentissage", recordsOf("apprentissage", cfds))?.rates.find(
          ({ months }) => months === 6,
        );
        return rate?.leavers ? { rate: rate.rate, leavers: rate.leavers } : null;
      },
      (cfds) => cfds.join(),
    ),
  };
}

/** A file and the live source may both tell of one cohort: counted twice, France would have twice its leavers. The last one told stands. */
function onceEach(records: Iterable<Insertion>): Iterable<Insertion> {
  const known = new Map<string, Insertion>();
  for (const record of records) {
    const { scope, route, cohort } = record;
    const who = scope.kind === "school" ? scope.uai : `${scope.region} ${scope.cfd ?? scope.mefstat}`;
    known.set(`${who} ${route} ${cohort}`, record);
  }
  return known.values();
}

/**
 * The CFD of a record. A pupil's code (MEFSTAT11) starts with a programme and ends with the five last digits of the CFD; the
 * programmes are those found in the files, checked against the diplomas that end so.
 */
function codesOf({ scope }: Insertion): string[] {
  if (scope.kind === "school") return [];
  if (scope.cfd !== null) return [scope.cfd];
  const diploma = PROGRAMMES[scope.mefstat?.slice(0, 6) ?? ""];
  return diploma === undefined || scope.mefstat === null ? [] : [`${diploma}${scope.mefstat.slice(6)}`];
}

const PROGRAMMES: Readonly<Record<string, string>> = {
  "231100": "500",
  "232200": "500",
  "233300": "500",
  "232210": "503",
  "238300": "400",
  "238310": "403",
  "239100": "010",
  "321110": "320",
  "322210": "320",
};

function ofSchool(records: readonly Insertion[]): InsertionOutcome | null {
  return outcomeOf("school", "apprentissage", null, records);
}

function ofCertification(route: Route, records: readonly Insertion[], region: string | null): InsertionOutcome | null {
  const there = records.filter(({ scope }) => scope.kind === "region" && scope.region === region);
  return (region === null ? null : outcomeOf("region", route, region, there)) ?? ofNation(route, records);
}

function outcomeOf(
  level: InsertionOutcome["level"],
  route: Route,
  region: string | null,
  records: readonly Insertion[],
): InsertionOutcome | null {
  const recent = records.filter(isShowable).toSorted(byNewest);
  const [newest] = recent;
  if (newest === undefined) return null;
  const { furtherStudyRate, employedShare, brokenShare } = newest;
  return {
    level,
    route,
    region,
    rates: HORIZONS.flatMap((months) => rateAt(months, recent)),
    furtherStudyRate,
    employedShare,
    brokenShare,
  };
}

/** The newest cohort that was followed so long: 18 and 24 months are known later than 6. */
function rateAt(months: Horizon, recent: readonly Insertion[]): EmploymentRate[] {
  const record = recent.find(({ employmentRate }) => employmentRate[months] !== null);
  const rate = record?.employmentRate[months] ?? null;
  return record === undefined || rate === null
    ? []
    : [{ months, rate, cohort: record.cohort, leavers: record.leavers }];
}

/** A file without numbers of leavers publishes nothing of a final year under 20. */
function isShowable({ leavers, employmentRate }: Insertion): boolean {
  return (leavers === null || leavers >= MIN_LEAVERS) && HORIZONS.some((months) => employmentRate[months] !== null);
}

function byNewest(a: Insertion, b: Insertion): number {
  return a.cohort < b.cohort ? 1 : a.cohort > b.cohort ? -1 : 0;
}

/** All the regions of one cohort added up, for the newest cohort counted so long. */
function ofNation(route: Route, records: readonly Insertion[]): InsertionOutcome | null {
  const rates = HORIZONS.flatMap((months): EmploymentRate[] => {
    const counted = records.filter(({ employed, leavers }) => employed[months] !== null && leavers !== null);
    const cohort = counted
      .map((record) => record.cohort)
      .sort()
      .at(-1);
    const same = counted.filter((record) => record.cohort === cohort);
    const leavers = same.reduce((sum, record) => sum + (record.leavers ?? 0), 0);
    const employed = same.reduce((sum, record) => sum + (record.employed[months] ?? 0), 0);
    if (cohort === undefined || leavers < MIN_LEAVERS) return [];
    return [{ months, rate: Math.round((100 * employed) / leavers), cohort, leavers }];
  });
  if (rates.length === 0) return null;
  return {
    level: "nation",
    route,
    region: null,
    rates,
    furtherStudyRate: null,
    employedShare: null,
    brokenShare: null,
  };
}

function missingReason(known: readonly Insertion[]): "too-few" | "unpublished" {
  return known.some(({ leavers }) => leavers !== null && leavers < MIN_LEAVERS) ? "too-few" : "unpublished";
}

function regionsByDepartement(reference: Reference): Map<string, string> {
  const regions = reference.localities.filter((locality) => locality.kind === "region");
  return new Map(regions.flatMap(({ code, departements }) => departements.map((departement) => [departement, code])));
}

function append(map: Map<string, Insertion[]>, key: string, record: Insertion): void {
  const records = map.get(key);
  if (records === undefined) map.set(key, [record]);
  else records.push(record);
}
