import { z } from "zod";
import {
  companySchema,
  contractTypeSchema,
  daySchema,
  generationSchema,
  kmSchema,
  latSchema,
  levelSchema,
  lonSchema,
  matchSchema,
  offerSchema,
  romeSchema,
  trainingSchema,
  warningSchema,
} from "../schemas/index.ts";

const askedPlaceSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(["point", "commune", "departement", "region"]),
  lat: latSchema.nullable().meta({ description: "Latitude, degrees WGS 84; null for a département or a region." }),
  lon: lonSchema.nullable().meta({ description: "Longitude, degrees WGS 84; null for a département or a region." }),
});

const askedSchema = z
  .strictObject({
    q: z.string().nullable(),
    occupations: z.array(z.strictObject({ rome: romeSchema, label: z.string() })),
    place: askedPlaceSchema.nullable(),
    words: z.array(z.string()).meta({
      description: "Words of `q` that say no occupation, sought in titles and in the names of employers and schools.",
    }),
    named: z
      .array(
        z.strictObject({
          kind: z.enum(["employer", "school", "certification"]),
          label: z.string().meta({ description: "As the results write it." }),
          total: z.number().meta({ description: "How many of the results have it." }),
        }),
      )
      .meta({ description: "What `q` names and some results have: these come first in the best order." }),
    interest: z.string().nullable().meta({
      description: "What `q` says one would like to do, in French: `occupations` are those it leads to. null: none.",
    }),
    acronyms: z.array(z.string()).meta({
      description: "The words of `q`, in lower case and without accents, that are written in capitals.",
    }),
    refused: z.string().nullable().meta({
      description: "What `q` says is not wanted: it is not looked for, and nothing is left out for it. null: nothing.",
    }),
    allOccupations: z.boolean().meta({ description: "true: nothing asked narrows the occupation." }),
    corrected: z
      .string()
      .nullable()
      .meta({ description: "`q` with its typos corrected; null when nothing had to be." }),
    literal: z.string().nullable().meta({
      description: "The `q` that searches the very words typed, between quotes; null when nothing was corrected.",
    }),
    heardLevel: levelSchema
      .nullable()
      .meta({ description: "Level of the diploma named in `q`: it comes first, and filters nothing." }),
    radiusKm: z.number().meta({ description: "The radius used, kilometres." }),
    widened: z.boolean().meta({ description: "true: nothing lay within the radius asked, so a larger one was used." }),
    level: levelSchema.nullable(),
    contract: contractTypeSchema.nullable(),
    startBefore: daySchema.nullable(),
    disability: z.boolean(),
    trainingIncluded: z.enum(["only", "without"]).nullable(),
    sources: z.array(z.enum(["binomes", "trainings", "offers", "companies"])),
    sort: z.enum(["best", "distance", "date"]),
  })
  .meta({ id: "Asked", description: "What was understood of the question." });

const binomeSchema = z
  .strictObject({
    training: trainingSchema,
    employer: z.discriminatedUnion("kind", [offerSchema, companySchema]),
    score: z.number().min(0).max(1).meta({ description: "The sum of `parts`, rounded to 4 decimals." }),
    parts: z.strictObject({ employer: z.number(), training: z.number(), pair: z.number() }),
    km: z.strictObject({
      homeTraining: kmSchema.nullable(),
      homeEmployer: kmSchema.nullable(),
      trainingEmployer: kmSchema,
    }),
    match: matchSchema,
    reasons: z.array(z.string()).meta({ description: "In French, most telling first." }),
  })
  .meta({ id: "Binome", description: "A training and an employer that fit the same candidate." });

const facetSchema = z.array(
  z.strictObject({ value: z.string(), label: z.string().meta({ description: "In French." }), count: z.number() }),
);

const facetsSchema = z
  .strictObject({
    source: facetSchema,
    level: facetSchema,
    contract: facetSchema,
    startMonth: facetSchema,
    disability: facetSchema,
    trainingIncluded: facetSchema.meta({ description: '"only": offers whose training comes with them.' }),
    diploma: facetSchema.meta({ description: "What the trainings lead to, by their CFD." }),
    distance: facetSchema.meta({ description: 'Bands of km from the point asked, as "5-10": above 5, 10 included.' }),
    size: facetSchema.meta({ description: 'Employees of the companies, as "10-49"; "250" and more.' }),
    sector: facetSchema.meta({ description: 'Sections of the NAF of the companies, "A" to "U".' }),
  })
  .meta({ id: "Facets", description: "Counts over the three lists; each facet ignores its own choice." });

const insteadSchema = z
  .strictObject({
    occupations: z
      .array(z.strictObject({ rome: romeSchema, label: z.string(), total: z.number() }))
      .meta({ description: "At the same place, of the same domain or that the words may have meant." }),
    places: z
      .array(z.strictObject({ code: z.string(), label: z.string(), total: z.number(), km: kmSchema.nullable() }))
      .meta({ description: "Départements where the same question has results, the nearest first." }),
  })
  .meta({ id: "Instead", description: "What does have results; present when the three lists are empty." });

/** `GET /api/v1/search`, 200. */
export const searchAnswerSchema = z
  .strictObject({
    asked: askedSchema,
    binomes: z.strictObject({ items: z.array(binomeSchema) }).exactOptional(),
    trainings: listOf(trainingSchema).exactOptional(),
    offers: listOf(offerSchema).exactOptional(),
    companies: listOf(companySchema).exactOptional(),
    instead: insteadSchema.exactOptional(),
    facets: facetsSchema,
    generation: generationSchema,
    warnings: z.array(warningSchema),
  })
  .meta({ id: "SearchAnswer", description: "The parts left out by `sources` are absent." });

function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    total: z.number().meta({ description: "All that match, whatever the page." }),
    items: z.array(item),
    next: z.string().nullable().meta({ description: "The `cursor` of the next page; null on the last one." }),
  });
}
