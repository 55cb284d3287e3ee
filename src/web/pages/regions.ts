import type { Reference } from "../../domain/index.ts";

/** "Grand Est" of "44"; null when the code is not one of a region. */
export function regionName(reference: Reference, code: string | null | undefined): string | null {
  const region = reference.localities.find((locality) => locality.kind === "region" && locality.code === code);
  return region?.label ?? null;
}
