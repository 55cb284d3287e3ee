import { z } from "zod";
import { parseUai } from "../../domain/index.ts";
import { parsed, plainText } from "../checks/index.ts";

/** The columns that are read: codes of trainings and schools, and nothing else. */
export const COLUMNS = [
  "Académie possédant le dossier élève et l'offre de formation",
  "Code offre de formation (vœu)",
  "Code MEF",
  "Code UAI étab. Accueil",
] as const;

export const OPTIONAL = ["Libellé formation", "clé ministère éducatif"] as const;

/** The columns about pupils and their families, and those from which one could be found again: never read. */
export const PERSONAL = [
  "INE",
  "Nom de l'élève",
  "Prénom 1",
  "Prénom 2",
  "Prénom 3",
  "Adresse de l'élève - Ligne 1",
  "Adresse de l'élève - Ligne 2",
  "Adresse de l'élève - Ligne 3",
  "Adresse de l'élève - Ligne 4",
  "Code postal",
  "VILLE",
  "PAYS",
  "Téléphone personnel",
  "Téléphone portable",
  "Téléphone responsable 1",
  "Téléphone responsable 2",
  "Mail responsable 1",
  "Mail responsable 2",
  "Code UAI étab. origine",
  "Type étab. origine",
  "Libellé étab. origine",
  "Ville étab. origine",
  "Code UAI CIO origine",
] as const;

/** Such files write "-" where they say nothing. */
const cell = z.string().transform((text) => (text === "-" ? null : plainText(text) || null));
const filled = cell.pipe(z.string("expected some text"));

export const wishRow = z.object({
  "Académie possédant le dossier élève et l'offre de formation": filled,
  "Code offre de formation (vœu)": filled,
  "Code MEF": cell,
  "Code UAI étab. Accueil": parsed((value) => parseUai(value, "Code UAI étab. Accueil")),
  "Libellé formation": cell,
  "clé ministère éducatif": cell,
});
