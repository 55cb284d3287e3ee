import type { Asked, Indicator } from "../indicator.ts";
import { type WishFilter, wishChanges, wishFigures } from "../wishes/index.ts";

/** Years in the period: wishes are of a session, counted once a year. */
export function narrowed({ territory }: Asked): WishFilter {
  return territory === null ? {} : { departements: territory.departements };
}

export const WISH_LIMITS = [
  "Les fichiers importés disent ce qu’ils couvrent : ceux de 2023 et 2024 ne comptent que les BTS de Parcoursup, et celui de 2024 quelques certificats de spécialisation et FCIL de plus.",
  "Un jeune fait plusieurs vœux : un vœu n’est pas un jeune.",
] as const;

export const wishes: Indicator = {
  name: "wishes",
  title: "Vœux confirmés, par année et par voie",
  formula:
    "Somme des vœux confirmés de l’année. Évolution d’ensemble : (année − précédente) ÷ précédente. À périmètre constant : la même chose sur les seules formations présentes les deux années avec le même établissement (UAI), le même MEFSTAT11 et la même voie.",
  unit: "vœux ; part (0,049 = +4,9 %)",
  population: "Les formations du fichier importé pour la plateforme et l’année.",
  source: "Fichiers de vœux importés ; chaque chiffre porte le nom du sien et la date de l’import.",
  limits: [
    ...WISH_LIMITS,
    "L’ensemble monte quand des formations ouvrent, même si personne de plus ne souhaite l’apprentissage.",
    "Le périmètre constant oublie les ouvertures : une formation nouvelle prend des vœux aux anciennes.",
    "Une formation dont le code change sort du périmètre constant.",
  ],
  revisions: "Un fichier corrigé s’ajoute au premier avec sa raison : les deux restent visibles dans « corrections ».",
  columns: [
    { name: "platform", label: "Plateforme", as: "text" },
    { name: "year", label: "Année", as: "text" },
    { name: "route", label: "Voie", as: "text" },
    { name: "wishes", label: "Vœux", as: "number" },
    { name: "capacity", label: "Places", as: "number" },
    { name: "wishesPerSeat", label: "Vœux par place", as: "decimal" },
    { name: "whole", label: "Évolution d’ensemble", as: "change" },
    { name: "constantPerimeter", label: "À périmètre constant", as: "change" },
    { name: "source", label: "Fichier", as: "text" },
    { name: "asOf", label: "Importé le", as: "day" },
  ],
  rows: async (asked, records) => {
    const book = await records.wishes();
    const changes = wishChanges(book, narrowed(asked));
    return wishFigures(book, narrowed(asked)).map(({ courses: _, ...figure }) => {
      const { platform, route, year } = figure;
      const change = changes.find((one) => one.platform === platform && one.route === route && one.to === year);
      return { ...figure, whole: change?.whole ?? null, constantPerimeter: change?.constantPerimeter ?? null };
    });
  },
  json: async (asked, records) => {
    const book = await records.wishes();
    return {
      observations: wishFigures(book, narrowed(asked)).map(
        ({ platform, year, route, wishes: count, capacity, source, asOf }) => ({
          platform,
          year,
          route,
          wishes: count,
          capacity,
          source,
          asOf,
        }),
      ),
      changes: wishChanges(book, narrowed(asked)).map(({ route, from, to, whole, constantPerimeter }) => ({
        route,
        from,
        to,
        whole,
        constantPerimeter,
      })),
    };
  },
};
