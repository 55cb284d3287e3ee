import type { WishTally } from "../../domain/index.ts";
import { check, NotKept } from "../checks/index.ts";
import { wishRow } from "./schema.ts";

/** School of the rows that only count pupils. */
const CENSUS = "0000000A";

/** One line of a file of wishes as a count of one. Throws `NotKept` for the rows that only count pupils. */
export function toTally(raw: unknown): WishTally {
  const row = check(wishRow, raw);
  const uai = row["Code UAI étab. Accueil"];
  if (uai === CENSUS) throw new NotKept("census row: no school is asked for", "Code UAI étab. Accueil", CENSUS);
  const mef = row["Code MEF"]?.replace(/\s/g, "").slice(0, 10) ?? null;
  return {
    source: "affelnet-wishes",
    platform: "affelnet",
    code: row["Code offre de formation (vœu)"],
    academie: row["Académie possédant le dossier élève et l'offre de formation"],
    uai,
    title: row["Libellé formation"],
    mef: mef !== null && /^\d{10}$/.test(mef) ? mef : null,
    key: row["clé ministère éducatif"],
    wishes: 1,
  };
}

/** What is counted together: one wish at one school. */
export function tallyKey({ academie, code, uai }: WishTally): string {
  return `${academie}/${code}/${uai}`;
}

export function addTallies(first: WishTally, next: WishTally): WishTally {
  return { ...first, wishes: first.wishes + next.wishes };
}
