import { z } from "zod";

const cell = z.union([z.string(), z.number(), z.null()]);

/** The body of `GET /v1/impact/:indicator`. */
export const impactAnswerSchema = z
  .strictObject({
    observations: z
      .array(z.record(z.string(), cell))
      .meta({ description: "The figures; their fields are the columns of the indicator, see `GET /v1/impact`." }),
    changes: z
      .array(
        z.strictObject({
          route: z.enum(["apprentissage", "scolaire"]),
          from: z.int().meta({ description: "Year." }),
          to: z.int().meta({ description: "The next year known." }),
          whole: z.number().nullable().meta({ description: "Share: 0.049 is +4.9 %." }),
          constantPerimeter: z
            .number()
            .nullable()
            .meta({ description: "The same on what both years have: same school, same MEFSTAT11, same route." }),
        }),
      )
      .exactOptional()
      .meta({ description: "Of `wishes` only." }),
  })
  .meta({ id: "ImpactAnswer" });

export const EXAMPLE_IMPACT = {
  observations: [
    {
      platform: "parcoursup",
      year: 2024,
      route: "apprentissage",
      wishes: 1_086_056,
      capacity: 245_638,
      source: "bts_voeux_capacite_2024.csv",
      asOf: "2026-05-01",
    },
  ],
  changes: [{ route: "apprentissage", from: 2023, to: 2024, whole: 0.049, constantPerimeter: -0.073 }],
} as const;

const words = z.string().meta({ description: "In French." });

/** The body of `GET /v1/impact`. */
export const indicatorsSchema = z
  .strictObject({
    indicators: z.array(
      z.strictObject({
        name: z.string().meta({ description: "Its name in addresses." }),
        title: words,
        formula: words,
        unit: words,
        population: words,
        source: words,
        limits: z.array(words),
        revisions: words,
        columns: z.array(z.strictObject({ name: z.string(), label: words })),
      }),
    ),
  })
  .meta({ id: "Indicators" });

export const EXAMPLE_INDICATORS = {
  indicators: [
    {
      name: "sessions",
      title: "Visites par provenance",
      formula: "Une visite est une suite de pages d’un même visiteur sans pause de plus de 30 minutes.",
      unit: "visites et visiteurs par jour",
      population: "Les pages, le widget et l’API, sans les robots.",
      source: "Ce service.",
      limits: ["Une visite qui passe minuit compte dans les deux jours."],
      revisions: "Le jour en cours est recompté à chaque minute.",
      columns: [{ name: "day", label: "Jour" }],
    },
  ],
};
