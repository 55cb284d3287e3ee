/** Sizes of companies as the European Union draws them (recommendation 2003/361/CE), by employees of the establishment. */
export const SIZE_LABELS = {
  "0-9": "Moins de 10 salariés",
  "10-49": "10 à 49 salariés",
  "50-249": "50 à 249 salariés",
  "250": "250 salariés ou plus",
} as const;

export type CompanySize = keyof typeof SIZE_LABELS;

export const COMPANY_SIZES: readonly CompanySize[] = ["0-9", "10-49", "50-249", "250"];

/** By band of employees of the Sirene register. */
const BY_BAND: Readonly<Record<string, CompanySize>> = {
  "00": "0-9",
  "01": "0-9",
  "02": "0-9",
  "03": "0-9",
  "11": "10-49",
  "12": "10-49",
  "21": "50-249",
  "22": "50-249",
  "31": "50-249",
  "32": "250",
  "41": "250",
  "42": "250",
  "51": "250",
  "52": "250",
  "53": "250",
};

/** The size that a band of the register says; null when it says none ("NN", or nothing). */
export function companySizeOf(band: string | null): CompanySize | null {
  return band === null ? null : (BY_BAND[band] ?? null);
}
