import { z } from "zod";
import { parseCfd, parseRncpCode } from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { filled, levelCell } from "../csv-fields.ts";

export const COLUMNS = ["Code_Diplome", "Intitulé diplôme (DEPP)", "Code_RNCP", "Niveau fiche RNCP"] as const;

export const kitRow = z.object({
  Code_Diplome: parsed(parseCfd),
  "Intitulé diplôme (DEPP)": filled,
  /** "NR": the diploma has no sheet in the register. */
  Code_RNCP: z.preprocess((code) => (code === "NR" ? null : code), optionalCode(parseRncpCode)),
  "Niveau fiche RNCP": levelCell,
});
