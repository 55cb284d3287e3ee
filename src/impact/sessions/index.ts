import { DAY_REVISIONS, type Indicator } from "../indicator.ts";

export const sessions: Indicator = {
  name: "sessions",
  title: "Visites par provenance",
  formula:
    "Une visite est une suite de pages d’un même visiteur sans pause de plus de 30 minutes ; une autre provenance en commence une nouvelle. Un visiteur est une empreinte propre au jour.",
  unit: "visites et visiteurs par jour",
  population: "Les pages, le widget et l’API, sans les robots ni les personnes qui refusent la mesure (Sec-GPC, DNT).",
  source: "Ce service, sans cookie ni adresse conservée.",
  limits: [
    "Des élèves derrière la même adresse avec le même navigateur comptent pour un visiteur.",
    "Une visite qui passe minuit compte dans les deux jours : rien ne relie un visiteur d’un jour à l’autre.",
    "Sans l’adresse de la page précédente, la provenance est « direct ».",
  ],
  revisions: DAY_REVISIONS,
  columns: [
    { name: "day", label: "Jour", as: "day" },
    { name: "source", label: "Provenance", as: "text" },
    { name: "sessions", label: "Visites", as: "number" },
    { name: "visitors", label: "Visiteurs", as: "number" },
  ],
  rows: async ({ period }, { store }) => (await store.sessionCounts(period)).map((count) => ({ ...count })),
};
