import type { Cfd } from "./codes.ts";

/** What a training leads to, as people say it; in the order in which it is shown. */
export const DIPLOMA_LABELS = {
  cap: "CAP",
  mention: "Mention complémentaire, certificat de spécialisation",
  bep: "BEP",
  "bac-pro": "Bac professionnel",
  bp: "Brevet professionnel",
  bts: "BTS",
  but: "BUT, DUT",
  licence: "Licence",
  master: "Master",
  engineer: "Diplôme d’ingénieur",
  "titre-pro": "Titre professionnel",
  state: "Diplôme d’État",
  titre: "Titre d’une école ou d’une branche",
} as const;

export type DiplomaKind = keyof typeof DIPLOMA_LABELS;

export const DIPLOMA_KINDS = Object.keys(DIPLOMA_LABELS) as readonly DiplomaKind[];

/** By the first three characters of the code: its level, then what it is. Those of the ministry of labour end with a T. */
const BY_PREFIX: Readonly<Record<string, DiplomaKind>> = Object.fromEntries(
  Object.entries({
    cap: "500 503",
    mention: "010 363 463 563",
    bep: "510 513",
    "bac-pro": "400 403",
    bp: "446 450 453 553",
    bts: "320 323",
    but: "251 350",
    licence: "205 250 255",
    master: "135",
    engineer: "170",
    "titre-pro": "26T 36T 46T 56T",
    state: "236 260 336 360 460 560",
    titre: "146 246 346 164 264 364 464 564",
  } satisfies Record<DiplomaKind, string>).flatMap(([kind, prefixes]) =>
    prefixes.split(" ").map((prefix) => [prefix, kind as DiplomaKind]),
  ),
);

/**
 * The kind of diploma that a CFD says ("code formation diplôme", nomenclature of the ministry of education): "50022137" is a
 * CAP. Null for those of which too few exist to be worth a name.
 */
export function diplomaKindOf(cfd: Cfd): DiplomaKind | null {
  const prefix = cfd.slice(0, 3);
  return BY_PREFIX[prefix] ?? (/^[1-5]6[A-Z]/.test(prefix) ? "titre" : null);
}
