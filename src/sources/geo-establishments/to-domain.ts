import type { Company } from "../../domain/index.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { establishmentRow } from "./schema.ts";

/** A row as a company without name. Throws what names the wrong field. */
export function toCompany(raw: unknown, { reference }: SourceContext): Company {
  const row = check(establishmentRow, raw);
  const { codepostal: postcode, codecommune: insee } = row;
  const street = [row.numerorue, row.libellerue].filter(Boolean).join(" ");
  const town = [postcode, insee && reference.commune(insee)?.label].filter(Boolean).join(" ");
  const label = [street, town].filter(Boolean).join(", ") || "Adresse inconnue";
  return {
    siret: row.siret,
    source: "etablissements",
    name: null,
    naf: row.codenaf,
    size: row.trancheeffectif,
    romes: [],
    place: locate({ label, postcode, insee, lat: row.coordinates_y, lon: row.coordinates_x }, reference),
    expectedHires: null,
    contact: null,
  };
}
