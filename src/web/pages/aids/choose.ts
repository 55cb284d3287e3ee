import { AID_AGES, type Aid, type AidAge } from "../../../guidance/index.ts";
import type { SearchQuery } from "../../links/index.ts";

/** The answers of a visitor; null: not said. */
export interface AidSituation {
  readonly age: AidAge | null;
  readonly housing: boolean | null;
  readonly disability: boolean | null;
}

/** Reads the three answers; anything else than a known answer counts as not said. */
export function situationOf(query: SearchQuery): AidSituation {
  const yesNo = (value: string | undefined) => (value === "yes" ? true : value === "no" ? false : null);
  return {
    age: AID_AGES.find((age) => age === query.age) ?? null,
    housing: yesNo(query.housing),
    disability: yesNo(query.disability),
  };
}

/** The schemes that may concern someone: those of their age, and none that their answers rule out. */
export function aidsFor(aids: readonly Aid[], { age, housing, disability }: AidSituation): Aid[] {
  return aids.filter(
    (aid) =>
      (age === null || aid.ages.includes(age)) &&
      !(aid.housing && housing === false) &&
      !(aid.disability && disability === false),
  );
}
