import type { ContractCount } from "../../../domain/index.ts";
import { shadedMap } from "../../outline/index.ts";
import type { Download } from "../../page.ts";
import { marketTexts as texts } from "./texts.ts";

/** The contracts of the last year that is known, by département, as a picture. */
export const contractsMap: Download = {
  path: "/apprentissage/marche/carte.svg",
  page: "/apprentissage/marche",
  answer: ({ deps }) => {
    const body = mapOf(deps.labour?.()?.contracts ?? []);
    return { type: "image/svg+xml", name: "contrats-par-departement.svg", body };
  },
};

export function mapOf(contracts: readonly ContractCount[]): string {
  const last = new Map<string, ContractCount>();
  for (const one of contracts) {
    if (one.until >= (last.get(one.departement)?.until ?? "")) last.set(one.departement, one);
  }
  return shadedMap(new Map([...last].map(([code, { contracts: signed }]) => [code, signed])), texts.mapCredit);
}
