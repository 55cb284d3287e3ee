import type { Asked, Kind, ListName } from "../../../domain/index.ts";
import { normalise } from "../../../lib/text.ts";
import { counted, typeset } from "../../french/index.ts";

export const searchTexts = typeset({
  title: titleOf,
  description: "Des formations en apprentissage et les employeurs qui vont avec.",
  refused: "Cette recherche ne peut pas être faite",
  refusedField: (field: string) => `« ${field} » est à corriger`,
  got: (value: string) => `Nous avons reçu : « ${value} ».`,
  gotNothing: "Nous n’avons rien reçu.",
  expected: (expected: string) => `Il faut : ${expected}.`,
  didYouMean: "Vouliez-vous dire :",
  allResults: "Revenir à tous les résultats",
  asOf: (instant: string) => `Données du ${instant}.`,
  askAgain: "Modifier ma recherche",
  refine: "Filtrer et trier",
  jump: "Aller à une liste",
  binomes: "Les binômes",
  binomesHint:
    "Une école et un employeur qui vont ensemble : c’est ce qu’il faut pour signer un contrat d’apprentissage.",
  noBinome: "Aucun binôme",
  noBinomeHint:
    "Nous n’avons pas trouvé ici une école et un employeur qui aillent ensemble. Les listes ci-dessous montrent ce qui existe séparément.",
  moreBinomes: "Voir plus de binômes",
  fragments: { trainings: "formations", offers: "offres", companies: "entreprises" } satisfies Record<ListName, string>,
  hints: {
    trainings: "Des écoles où préparer un diplôme en alternance.",
    offers: "Des employeurs qui ont publié une annonce.",
    companies: "Elles n’ont pas publié d’offre, mais pourraient embaucher : à vous de les contacter.",
  } satisfies Record<ListName, string>,
  empty: {
    trainings: "Aucune formation connue ne correspond ici.",
    offers:
      "Personne n’a publié d’offre ici pour l’instant. Regardez les entreprises : on peut leur proposer sa candidature.",
    companies: "Aucune entreprise ne ressort ici pour cette recherche.",
  } satisfies Record<ListName, string>,
  emptyOfName: "Aucune école ne porte ce nom. Celles des binômes préparent aux métiers de l’employeur demandé.",
  next: {
    trainings: "Voir la suite des formations",
    offers: "Voir la suite des offres",
    companies: "Voir la suite des entreprises",
  } satisfies Record<ListName, string>,
  nothing: "Nous n’avons rien trouvé",
  nothingHint: "Voici ce qui existe, en cherchant plus large :",
  nothingAtAll: (hasData: boolean) =>
    hasData ? "Essayez avec d’autres mots." : "Ce site n’a pas encore de données. Revenez plus tard.",
  nearest: (way: string) => `${way}, on trouve par exemple`,
  meant: (occupation: string) => `Plutôt : ${occupation}`,
  withoutFilters: "Sans aucun filtre",
  everywhere: "Partout en France",
  everyTrade: "Dans tous les métiers",
  everywhereUnfiltered: "Partout en France, sans filtre",
  map: "Voir sur la carte",
  mapKinds: { training: "Formations", offer: "Offres d’emploi", company: "Entreprises sans offre" } satisfies Record<
    Kind,
    string
  >,
  mapHint: "La carte montre au plus 100 résultats de chaque liste, les mêmes que dans les listes.",
  mapOutline:
    "La carte montre au plus 100 résultats de chaque liste, les mêmes que dans les listes. Le contour des départements est approximatif, à quelques kilomètres près.",
});

/** "26 formations": the count, then the word for one of that list. */
export function listTitle(name: ListName, total: number): string {
  const [singular, plural] = WORDS[name];
  return counted(total, singular, plural, "Aucune");
}

const WORDS: Record<ListName, readonly [string, string]> = {
  trainings: ["formation", "formations"],
  offers: ["offre d’emploi", "offres d’emploi"],
  companies: ["entreprise sans offre", "entreprises sans offre"],
};

/** "mécano, autour de Metz (57)": the question in a few words. */
function titleOf(asked: Asked): string {
  const what = inCapitals(asked) ?? asked.occupations[0]?.label ?? "Tous les métiers";
  const subject = `${what.charAt(0).toLocaleUpperCase("fr")}${what.slice(1)}`;
  if (asked.q !== null && asked.place !== null && isSaidIn(asked.q, asked.place.label)) {
    return withPlace(subject, asked.place.label);
  }
  if (asked.place === null) return `${subject}, partout en France`;
  const around = asked.place.kind === "departement" || asked.place.kind === "region" ? "" : "autour de ";
  return `${subject}, ${asked.place.kind === "point" ? "autour de vous" : `${around}${asked.place.label}`}`;
}

/** "bts mco metz" is said back as one writes it: "BTS MCO metz". */
function inCapitals({ q, acronyms }: Asked): string | null {
  return q?.replace(/[\p{L}\d]+/gu, (word) => (acronyms.includes(normalise(word)) ? word.toUpperCase() : word)) ?? null;
}

/** "Boulanger à metz" and "Ile de france coiffure" are said back with the name as it is written. */
function withPlace(subject: string, place: string): string {
  const name = place.replace(/ *\(.*\)/, "");
  const said = normalise(name).split(" ");
  const words = [...subject.matchAll(/[\p{L}\d]+/gu)];
  const first = words.findIndex((_, i) => said.every((each, j) => normalise(words[i + j]?.[0] ?? "") === each));
  const [from, to] = [words[first], words[first + said.length - 1]];
  if (from === undefined || to === undefined) return subject;
  return `${subject.slice(0, from.index)}${name}${subject.slice(to.index + to[0].length)}`;
}

/** "boulanger à metz" says where already: "Metz (57)" once more would be too much. */
function isSaidIn(q: string, place: string): boolean {
  const name = normalise(place.replace(/\(.*\)/, ""));
  return name !== "" && ` ${normalise(q)} `.includes(` ${name} `);
}
