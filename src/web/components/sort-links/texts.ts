import type { Sort } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

const sorts: Record<Sort, string> = {
  best: "Les plus prometteurs",
  distance: "Les plus proches",
  date: "Les plus récents",
};

export const sortTexts = typeset({ label: "Ordre des résultats", title: "D’abord :", sorts });
