import { type FacetValue, NOTHING_ASKED, type SearchAnswer } from "../../domain/index.ts";
import { EXAMPLE_COMPANY, EXAMPLE_OFFER, EXAMPLE_TRAINING } from "../example-items.ts";

const one = (value: string, label: string): FacetValue => ({ value, label, count: 1 });

/** What `q=boulanger&place=Metz` could answer. */
export const EXAMPLE_ANSWER: SearchAnswer = {
  asked: {
    ...NOTHING_ASKED,
    q: "boulanger",
    occupations: EXAMPLE_TRAINING.romes.map((rome) => ({ rome, label: "Boulangerie - viennoiserie" })),
    place: { label: "Metz", kind: "commune", lat: EXAMPLE_TRAINING.place.lat, lon: EXAMPLE_TRAINING.place.lon },
  },
  binomes: {
    items: [
      {
        training: EXAMPLE_TRAINING,
        employer: EXAMPLE_OFFER,
        score: 0.71,
        parts: { employer: 0.4, training: 0.3, pair: 0.01 },
        km: { homeTraining: 1.2, homeEmployer: 2.35, trainingEmployer: 1.4 },
        match: "exact",
        reasons: ["L’école et l’entreprise sont à 1,4 km l’une de l’autre."],
      },
    ],
  },
  trainings: { total: 1, items: [EXAMPLE_TRAINING], next: null },
  offers: { total: 1, items: [EXAMPLE_OFFER], next: null },
  companies: { total: 1, items: [EXAMPLE_COMPANY], next: null },
  facets: {
    source: [one("trainings", "Formations"), one("offers", "Offres"), one("companies", "Entreprises")],
    level: [one("3", "CAP")],
    contract: [one("apprentissage", "Apprentissage")],
    startMonth: [one("2026-09", "Septembre 2026")],
    disability: [],
    trainingIncluded: [],
    diploma: [one("cap", "CAP")],
    distance: [{ value: "0-5", label: "Jusqu’à 5 km", count: 3 }],
    size: [one("0-9", "Moins de 10 salariés")],
    sector: [one("C", "Industrie manufacturière")],
  },
  generation: { id: 1, asOf: "2026-05-04T06:00:00.000Z", demonstration: true },
  warnings: [{ code: "demonstration", message: "Les écoles, entreprises et offres montrées sont fictives." }],
};
