import type { Wish } from "../../domain/index.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { mapRow, wrappedRow } from "./schema.ts";

export const PARCOURSUP_MAP = "parcoursup";

/** A row of the map as one wish. The name of a school ends with its town: "(Bordeaux - 33)". Throws what names the wrong field. */
export function toWish(raw: unknown, { reference }: SourceContext): Wish {
  const row = check(mapRow, raw);
  const label = row.commune ?? row.etab_nom ?? "Commune inconnue";
  return {
    source: PARCOURSUP_MAP,
    platform: "parcoursup",
    code: row.gta,
    session: row.annee,
    title: row.nm,
    school: { name: row.etab_nom, uai: row.etab_uai },
    place: row.etab_gps && locate({ label, postcode: null, insee: null, ...row.etab_gps }, reference),
    route: row.app === null ? "scolaire" : "apprentissage",
    cfd: null,
    rncp: null,
    mef: null,
    key: null,
    url: row.fiche,
  };
}

/** The same from version 1 of the portal's API. */
export function toWrappedWish(raw: unknown, context: SourceContext): Wish {
  return toWish(check(wrappedRow, raw).fields, context);
}

/** The map stacks several sessions: the newest says what the code asks for today. */
export function newest(first: Wish, next: Wish): Wish {
  return (next.session ?? 0) >= (first.session ?? 0) ? next : first;
}
