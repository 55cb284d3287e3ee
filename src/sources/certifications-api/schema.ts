import { z } from "zod";
import { parseCfd, parseLevel, parseRncpCode, parseRomeCode } from "../../domain/index.ts";
import { nullable, optionalCode, parsed } from "../checks/index.ts";
import { list } from "../native-fields.ts";
import { feedText } from "../offer-fields.ts";

const level = nullable(z.object({ europeen: optionalCode((value) => parseLevel(value, "europeen")) }));
const yesOrNo = nullable(z.boolean());

/** What is read of a certification of API Alternance: its codes, title, level, occupations, and the codes it was renewed from and to. */
export const certification = z.object({
  identifiant: z.object({
    cfd: optionalCode((value) => parseCfd(value, "identifiant.cfd")),
    rncp: optionalCode((value) => parseRncpCode(value, "identifiant.rncp")),
  }),
  intitule: z.object({
    cfd: nullable(z.object({ long: feedText, court: feedText })),
    rncp: feedText,
    niveau: nullable(z.object({ cfd: level, rncp: level })),
  }),
  domaines: nullable(
    z.object({
      rome: nullable(
        z.object({ rncp: list(z.object({ code: parsed((value) => parseRomeCode(value, "rome.code")) })) }),
      ),
    }),
  ),
  type: nullable(
    z.object({
      voie_acces: nullable(
        z.object({ rncp: nullable(z.object({ apprentissage: yesOrNo, contrat_professionnalisation: yesOrNo })) }),
      ),
    }),
  ),
  continuite: nullable(
    z.object({
      cfd: list(z.object({ code: parsed((value) => parseCfd(value, "continuite.cfd.code")) })),
      rncp: list(z.object({ code: parsed((value) => parseRncpCode(value, "continuite.rncp.code")) })),
    }),
  ),
});
