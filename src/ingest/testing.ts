import { fictitiousOffer, type InseeCode, type Offer } from "../domain/index.ts";

const place = { label: "Metz", postcode: "57000", insee: "57463" as InseeCode, lat: 49.12, lon: 6.18 };

/** A fictitious offer whose texts name its source and its number: two are never the same. */
export function fakeOffer(source: string, id: string, changes: Partial<Offer> = {}): Offer {
  const employer = { name: `Fournil fictif ${source} ${id}`, siret: null };
  return fictitiousOffer(id, { source, title: `Apprenti boulanger ${id}`, employer, place, ...changes });
}
