import type { Wish, WishPlatform } from "../../domain/index.ts";
import { check, locate, NotKept } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { formation } from "./schema.ts";

const CATALOGUE = "catalogue";

/**
 * A formation of the catalogue as the wish that asks for it: on Parcoursup, else on Affelnet (after the third year of
 * collège a training is never on both). Throws `NotKept` for one that is on neither.
 */
export function toWish(raw: unknown, { reference }: SourceContext): Wish {
  const row = check(formation, raw);
  const [platform, code] = wishOf(row);
  const point = row.lieu_formation_geo_coordonnees ?? { lat: null, lon: null };
  const label = row.localite ?? row.code_postal ?? "Commune inconnue";
  const place = { label, postcode: row.code_postal, insee: row.code_commune_insee, ...point };
  const isPlaced = point.lat !== null || place.insee !== null || place.postcode !== null;
  return {
    source: CATALOGUE,
    platform,
    code,
    session: null,
    title: row.intitule_long,
    school: {
      name: row.etablissement_formateur_enseigne ?? row.etablissement_formateur_entreprise_raison_sociale,
      uai: row.uai_formation ?? row.etablissement_formateur_uai,
    },
    place: isPlaced ? locate(place, reference) : null,
    route: "apprentissage",
    cfd: row.cfd,
    rncp: row.rncp_code,
    mef: row.bcn_mefs_10?.find(({ mef_outdated: outdated }) => outdated !== true)?.mef10 ?? null,
    key: row.cle_ministere_educatif,
    url: null,
  };
}

function wishOf(row: {
  readonly parcoursup_id: string | null;
  readonly affelnet_id: string | null;
}): [WishPlatform, string] {
  if (row.parcoursup_id !== null) return ["parcoursup", row.parcoursup_id];
  if (row.affelnet_id !== null) return ["affelnet", row.affelnet_id];
  throw new NotKept("not on Parcoursup nor Affelnet: no wish asks for it", "parcoursup_id", null);
}
