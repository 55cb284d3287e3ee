/** The address if it leads to a web page; null for any other scheme ("javascript:", "file:") and for what is no address. */
export function webLink(address: string | null | undefined): string | null {
  if (!address) return null;
  const candidate = /^www\./i.test(address.trim()) ? `https://${address.trim()}` : address.trim();
  if (!URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** "tel:" and the digits; null when there are too few to call. */
export function phoneLink(phone: string | null | undefined): string | null {
  const digits = (phone ?? "").replace(/[^\d+]/g, "");
  return digits.length >= 4 ? `tel:${digits}` : null;
}

/** "mailto:" and the address; null when it is not one. */
export function mailLink(email: string | null | undefined): string | null {
  const address = (email ?? "").trim();
  return /^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/.test(address) ? `mailto:${address}` : null;
}
