import type { Indicator } from "../indicator.ts";
import { territoriesOf } from "../territories.ts";
import { FIELDS, TRAITS, type Trait, wishesBy } from "../wishes/index.ts";
import { narrowed, WISH_LIMITS } from "../wishes-by-year/index.ts";

const TITLES: Readonly<Record<Trait, readonly [title: string, label: string]>> = {
  departement: ["Vœux par département", "Département"],
  region: ["Vœux par région", "Région"],
  diploma: ["Vœux par diplôme", "Diplôme"],
  level: ["Vœux par niveau", "Niveau"],
  field: ["Vœux par domaine", "Domaine"],
};

/** The same wishes split by where the school is, or by what is taught there. */
export const wishSplits: readonly Indicator[] = TRAITS.map((trait) => ({
  name: `wishes-by-${trait}`,
  title: TITLES[trait][0],
  formula: "Somme des vœux confirmés et des places ; vœux par place là où le nombre de places est connu.",
  unit: "vœux, places",
  population: "Les formations du fichier importé pour la plateforme et l’année.",
  source: "Fichiers de vœux importés.",
  limits: [
    ...WISH_LIMITS,
    "Le département est celui du code de l’établissement (UAI) ; le domaine, celui de la nomenclature des spécialités (NSF).",
    "Une ligne sans valeur : le fichier ne la dit pas.",
  ],
  revisions: "Comme pour les vœux.",
  columns: columnsOf(trait),
  rows: async (asked, records) => {
    const { labels, regionOf } = territoriesOf(records.reference());
    const rows = wishesBy(await records.wishes(), trait, narrowed(asked), regionOf);
    return rows.map((row) => ({ ...row, label: labelOf(trait, row.value, labels) }));
  },
}));

function columnsOf(trait: Trait): Indicator["columns"] {
  return [
    { name: "platform", label: "Plateforme", as: "text" },
    { name: "year", label: "Année", as: "text" },
    { name: "route", label: "Voie", as: "text" },
    { name: "value", label: TITLES[trait][1], as: "text" },
    { name: "label", label: "Intitulé", as: "text" },
    { name: "wishes", label: "Vœux", as: "number" },
    { name: "capacity", label: "Places", as: "number" },
    { name: "wishesPerSeat", label: "Vœux par place", as: "decimal" },
    { name: "courses", label: "Formations", as: "number" },
  ];
}

function labelOf(trait: Trait, value: string | null, territories: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  if (trait === "field") return FIELDS[value] ?? null;
  if (trait !== "departement" && trait !== "region") return value;
  return territories.get(`${trait} ${value}`) ?? null;
}
