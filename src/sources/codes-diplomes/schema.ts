import { z } from "zod";
import { parseCfd, parseRncpCode } from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { filled, levelCell } from "../csv-fields.ts";

export const COLUMNS = ["CodeDiplome", "Intitule", "CodeRNCP", "Niveau2019"] as const;

export const diplomaRow = z.object({
  /** A spreadsheet took the leading zero of some: seven digits. */
  CodeDiplome: parsed((code) => parseCfd(typeof code === "string" && /^\d{7}$/.test(code) ? `0${code}` : code)),
  Intitule: filled,
  /** "NR": the diploma has no sheet in the register. */
  CodeRNCP: z.preprocess((code) => (code === "NR" ? null : code), optionalCode(parseRncpCode)),
  Niveau2019: levelCell,
});
