import type { ContractType, Level } from "../../domain/index.ts";

export const CONTRACT_LABELS: Record<ContractType, string> = {
  apprentissage: "Contrat d’apprentissage",
  professionnalisation: "Contrat de professionnalisation",
};

/** What each level means for who has not met the words yet. */
export const LEVEL_HINTS: Record<Level, string> = {
  3: "Niveau CAP, accessible après la 3e",
  4: "Niveau bac : bac pro, brevet professionnel",
  5: "Niveau bac + 2 : BTS, titre professionnel",
  6: "Niveau bac + 3 ou 4 : BUT, licence",
  7: "Niveau bac + 5 : master, diplôme d’ingénieur",
};

/** INSEE bands of employees ("tranche d'effectif salarié" of the Sirene register). */
const EMPLOYEES: Readonly<Record<string, string>> = {
  "00": "aucun salarié",
  "01": "1 ou 2 salariés",
  "02": "3 à 5 salariés",
  "03": "6 à 9 salariés",
  "11": "10 à 19 salariés",
  "12": "20 à 49 salariés",
  "21": "50 à 99 salariés",
  "22": "100 à 199 salariés",
  "31": "200 à 249 salariés",
  "32": "250 à 499 salariés",
  "41": "500 à 999 salariés",
  "42": "1 000 à 1 999 salariés",
  "51": "2 000 à 4 999 salariés",
  "52": "5 000 à 9 999 salariés",
  "53": "10 000 salariés ou plus",
};

/** The band of employees in words, unbroken; null when the register does not say. */
export function employeesInWords(size: string | null): string | null {
  return size === null ? null : (EMPLOYEES[size]?.replaceAll(" ", "\u00a0") ?? null);
}
