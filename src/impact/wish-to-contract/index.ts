import { STEPS } from "../../domain/index.ts";
import { DAY_REVISIONS, type Indicator } from "../indicator.ts";

/** Under this many visits, the row of a département is put with the others. */
const FEWEST = 10;

export const wishToContract: Indicator = {
  name: "wish-to-contract",
  title: "Du vœu au contrat : ce qui suit l’ouverture d’un vœu",
  formula:
    "Visites qui ont ouvert la page d’un vœu Parcoursup ou Affelnet, puis combien d’entre elles ont vu des résultats, ouvert une fiche, pris contact, suivi un lien, gardé.",
  unit: "visites",
  population: "Les visites passées par la page d’un vœu ; le département est celui de l’école.",
  source: "Ce service.",
  limits: [
    "La signature du contrat se passe ailleurs : elle n’est pas vue. Les contrats par département sont à côté.",
    "Un département de moins de dix visites est compté avec « autres ».",
  ],
  revisions: DAY_REVISIONS,
  columns: [
    { name: "platform", label: "Plateforme", as: "text" },
    { name: "departement", label: "Département", as: "text" },
    { name: "step", label: "Étape", as: "text" },
    { name: "sessions", label: "Visites", as: "number" },
  ],
  rows: async ({ period, territory }, { store }) => {
    const counts = (await store.wishPathCounts(period)).filter(
      ({ departement }) => territory === null || territory.departements.includes(departement ?? ""),
    );
    const opened = new Map<string, number>();
    for (const { platform, departement, step, sessions } of counts) {
      const key = `${platform} ${departement}`;
      if (step === "wish") opened.set(key, (opened.get(key) ?? 0) + sessions);
    }
    const sums = new Map<string, number>();
    for (const { platform, departement, step, sessions } of counts) {
      const enough = departement !== null && (opened.get(`${platform} ${departement}`) ?? 0) >= FEWEST;
      const key = [platform, enough ? departement : "autres", step].join("\t");
      sums.set(key, (sums.get(key) ?? 0) + sessions);
    }
    return [...sums]
      .map(([key, sessions]) => {
        const [platform = "", departement = "", step = ""] = key.split("\t");
        return { platform, departement, step, sessions };
      })
      .sort(
        (a, b) =>
          a.platform.localeCompare(b.platform) ||
          a.departement.localeCompare(b.departement) ||
          order(a.step) - order(b.step),
      );
  },
};

function order(step: string): number {
  return (STEPS as readonly string[]).indexOf(step);
}
