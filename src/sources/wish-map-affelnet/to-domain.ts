import type { Wish } from "../../domain/index.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { offerRow } from "./schema.ts";

/** A row of Affelnet's offers as one wish; its code is "ACADEMIE/CODE_OFFRE", as in the catalogue. */
export function toWish(raw: unknown, { reference }: SourceContext): Wish {
  const row = check(offerRow, raw);
  const { COORDONNEES_GPS_LATITUDE: lat, COORDONNEES_GPS_LONGITUDE: lon, CP: postcode } = row;
  const isPlaced = (lat !== null && lon !== null) || postcode !== null;
  const label = [postcode, row.COMMUNE].filter(Boolean).join(" ") || "Commune inconnue";
  return {
    source: "affelnet-offers",
    platform: "affelnet",
    code: `${row.ACADEMIE}/${row.CODE_OFFRE}`,
    session: null,
    title: row.LIBELLE_FORMATION,
    school: { name: row.LIBELLE_ETABLISSEMENT, uai: row.UAI },
    place: isPlaced ? locate({ label, postcode, insee: null, lat, lon }, reference) : null,
    route: isApprenticeship(row.LIBELLE_VOIE ?? row.CODE_VOIE) ? "apprentissage" : "scolaire",
    cfd: null,
    rncp: null,
    mef: row.CODE_MEF,
    key: row.CLE_MINISTERE_EDUCATIF,
    url: null,
  };
}

function isApprenticeship(route: string | null): boolean {
  return route !== null && /^A$|APPRENTI/i.test(route);
}
