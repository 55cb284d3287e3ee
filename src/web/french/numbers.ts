const WHOLE = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** "1 234", with the narrow space that French uses. */
export function numberInWords(value: number): string {
  return WHOLE.format(value);
}

/** "Aucune offre", "1 offre", "1 234 offres": zero is said with `none`, "Aucun" unless told otherwise. */
export function counted(count: number, singular: string, plural: string, none = "Aucun"): string {
  if (count === 0) return `${none} ${singular}`;
  return `${numberInWords(count)} ${count < 2 ? singular : plural}`;
}

/** A distance in kilometres as people say it: "800 m", "4,2 km", "23 km", unbroken. Under 50 m: "sur place". */
export function distanceInWords(km: number): string {
  if (km < 0.05) return "sur place";
  if (km < 0.95) return `${Math.round(km * 10) * 100}\u00a0m`;
  return `${(km < 10 ? ONE_DECIMAL : WHOLE).format(km)}\u00a0km`;
}

/** "5,3": one decimal at most. */
export function decimalInWords(value: number): string {
  return ONE_DECIMAL.format(value);
}

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });

/** "1 867,02 €", unbroken. */
export function eurosInWords(euros: number): string {
  return EUROS.format(euros);
}
