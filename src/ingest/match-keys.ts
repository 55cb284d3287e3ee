import type { Offer } from "../domain/index.ts";
import { normalise } from "../lib/text.ts";

/** Words by which titles of one post differ from a source to the next: gender marks, and that it is in alternance. */
const LEFT_OUT = new Set(
  "h f m x e n alternance alternant alternante apprenti apprentie apprentis apprentissage contrat en de d un une".split(
    " ",
  ),
);

/**
 * The keys that two offers of one post have in common: who hires (SIRET, or name) × where (commune, or postcode) × which post.
 * None without an employer or a place: what is unknown is never taken for the same.
 */
export function matchKeys({ employer, place, title }: Offer): string[] {
  const post = postOf(title);
  const employers = [employer.siret, employer.name === null ? null : normalise(employer.name)].filter(Boolean);
  const places = [place.insee, place.postcode && `cp${place.postcode}`].filter(Boolean);
  return employers.flatMap((who) => places.map((where) => `${who}\t${where}\t${post}`));
}

/** "boulanger" of "Apprenti(e) boulanger (H/F) en alternance". */
export function postOf(title: string): string {
  const words = normalise(title).split(" ");
  const telling = words.filter((word) => !LEFT_OUT.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}
