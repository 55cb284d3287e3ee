import { z } from "zod";
import { CONFIDENCES, MATCH_RULES } from "../../domain/index.ts";
import type { WishLinks } from "../../orientation/index.ts";
import { romeSchema } from "../schemas/index.ts";

const code = (description: string) => z.union([z.string(), z.int()]).nullish().meta({ description });

/** A wish to link. For the document: the handler checks each wish, so that one that is wrong refuses no other. */
export const wishSchema = z
  .strictObject({
    id: code("Yours, given back as it is."),
    parcoursup: code("g_ta_cod."),
    affelnet: code("Code of the offer, alone or after its académie: ACADEMIE/CODE."),
    cle_ministere_educatif: code("The catalogue's key."),
    uai: code("Of the school; its check letter is checked."),
    cfd: code("Diploma code, eight characters."),
    rncp: code("RNCP and one to six digits."),
    mef: code("Ten or eleven digits."),
    code_insee: code("Commune of the training."),
    code_postal: code("Postcode of the training."),
    title: code("Of the training, as the platform writes it."),
  })
  .meta({ id: "WishToLink", description: "What is known of a wish; everything may be left out." });

const linksSchema = z
  .strictObject({
    id: z.string().nullable(),
    links: z.strictObject({ companies: z.string(), offers: z.string(), binomes: z.string(), page: z.string() }),
    match: z.strictObject({
      rule: z.enum(MATCH_RULES).meta({ description: "By which rule the training was found, the surest first." }),
      confidence: z.enum(CONFIDENCES),
      certification: z.string().nullable(),
      romes: z.array(romeSchema),
      training: z.string().nullable().meta({ description: "Its id, when the catalogue has it." }),
    }),
  })
  .meta({ id: "WishLinks", description: "Where a wish leads to, and how sure that is." });

export const trainingLinksSchema = z.strictObject({
  items: z.array(linksSchema).meta({ description: "In the order sent." }),
  refused: z.array(
    z.strictObject({
      index: z.int().meta({ description: "Place in the list, from 0." }),
      id: z.string().nullable(),
      field: z.string(),
      got: z.string(),
      expected: z.string(),
    }),
  ),
});

export const EXAMPLE_WISH = { id: "voeu-1", parcoursup: "99001", title: "BTS Exemple", code_postal: "57000" };

const SITE = "https://binome.example";
export const EXAMPLE_LINKS: WishLinks = {
  id: "voeu-1",
  links: {
    companies: `${SITE}/parcoursup/99001?vers=entreprises`,
    offers: `${SITE}/parcoursup/99001?vers=offres`,
    binomes: `${SITE}/parcoursup/99001?vers=binomes`,
    page: `${SITE}/parcoursup/99001`,
  },
  match: { rule: "none", confidence: "none", certification: null, romes: [], training: null },
};
