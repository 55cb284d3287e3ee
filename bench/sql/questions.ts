import {
  type ContractType,
  type Day,
  LEVELS,
  type ListQuestion,
  parseDay,
  type SearchParams,
  type Sort,
  today,
} from "../../src/domain/index.ts";
import type { France } from "../search/world.ts";

const RADII = [0, 5.5, 10, 30, 30, 30, 47.5, 100, 200];
const CONTRACTS: readonly ContractType[] = ["apprentissage", "professionnalisation"];
const DAYS: readonly Day[] = ["2026-06-01", "2026-09-15", "2027-01-01"].map((day) => parseDay(day));
const SORTS: readonly Sort[] = ["distance", "best", "date"];

/** What a candidate asked, everything it names looked up as the service does. */
export function resolved(params: SearchParams, { reference, text, clock }: France): ListQuestion {
  const { q, romes, lat, lon, insee } = params;
  const commune = insee === undefined ? null : reference.commune(insee);
  const point = lat === undefined || lon === undefined ? commune : { lat, lon };
  const understood = q === undefined ? null : text.understand(q);
  return {
    occupations: understood?.isOpen
      ? null
      : understood
        ? { exact: understood.exact, close: understood.close }
        : romes
          ? { exact: romes, close: [] }
          : null,
    words: understood && {
      words: understood.sought.words,
      names: understood.sought.name,
      certifications: understood.certifications.map(({ stems }) => stems),
    },
    place: point && { lat: point.lat, lon: point.lon },
    radiusKm: params.radius,
    level: params.level ?? null,
    heardLevel: understood?.level ?? null,
    contract: params.contract ?? null,
    startBefore: params.startBefore ?? null,
    disability: params.disability,
    trainingIncluded: params.trainingIncluded ?? null,
    sort: params.sort,
    limit: params.limit,
    cursor: null,
    today: today(clock),
  };
}

/** The same question with filters, sorts, radii and places drawn anew, so that everything is asked. */
export function varied(question: ListQuestion, { reference }: France, random: () => number): ListQuestion {
  const among = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const rarely = <T>(values: readonly T[]) => (random() < 0.2 ? among(values) : null);
  const departement = among(reference.localities.filter(({ kind }) => kind === "departement"));
  const other = rarely([{ departements: [String(departement.code)] }, null]);
  const place = random() < 0.8 ? question.place : other;
  const sort = among(SORTS);
  return {
    ...question,
    occupations: random() < 0.95 || place === null ? question.occupations : null,
    place,
    radiusKm: among(RADII),
    level: rarely(LEVELS),
    contract: rarely(CONTRACTS),
    startBefore: rarely(DAYS),
    disability: random() < 0.05,
    trainingIncluded: random() < 0.05 ? among(["only", "without"] as const) : null,
    sort: sort === "distance" && (place === null || "departements" in place) ? "best" : sort,
    limit: among([1, 20, 20, 100]),
  };
}
