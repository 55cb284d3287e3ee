import type { SearchAnswer } from "../../../domain/index.ts";
import { counted, numberInWords, typeset } from "../../french/index.ts";
import { listTitle } from "../search/texts.ts";

export const widgetTexts = typeset({
  wish: (training: string | null) =>
    training === null ? "Des employeurs pour ce vœu" : `Des employeurs pour : ${training}`,
  wholeSearch: "Chercher autre chose",
  and: " et ",
  company: "entreprise",
  companies: "entreprises",
  within: (km: string, of: string) => `à moins de ${km} km${of}`,
  of: (commune: string) => ` de ${commune}`,
  everywhere: "en France",
});

/** "38 entreprises à moins de 30 km de Metz (57)": how many of each kind shown, and where. */
export function countInWords({ asked, trainings, offers, companies }: SearchAnswer): string {
  const alone = trainings === undefined && offers === undefined;
  const counts = [
    trainings && listTitle("trainings", trainings.total),
    offers && listTitle("offers", offers.total),
    companies &&
      (alone
        ? counted(companies.total, widgetTexts.company, widgetTexts.companies, "Aucune")
        : listTitle("companies", companies.total)),
  ].filter((count) => count !== undefined);
  return `${counts.join(widgetTexts.and)} ${whereInWords(asked)}`;
}

function whereInWords({ place, radiusKm }: SearchAnswer["asked"]): string {
  if (place === null) return widgetTexts.everywhere;
  if (place.kind === "departement" || place.kind === "region") return `(${place.label})`;
  return widgetTexts.within(numberInWords(radiusKm), place.kind === "commune" ? widgetTexts.of(place.label) : "");
}
