import { shadedMap } from "../../outline/index.ts";
import type { Download } from "../../page.ts";
import { collect } from "./collect.ts";
import { impactTexts as texts } from "./texts.ts";

/** The wishes for an apprenticeship of the last year known, by département, as a picture. */
export const wishesMap: Download = {
  path: "/impact/carte.svg",
  page: "/impact",
  answer: async (visit) => {
    const rows = (await collect(visit, ["wishes-by-departement"]))?.of("wishes-by-departement").rows ?? [];
    const year = Math.max(0, ...rows.map((row) => Number(row.year)));
    const shown = rows.filter((row) => row.year === year && row.route === "apprentissage");
    const values = new Map(shown.map(({ value, wishes }) => [String(value), Number(wishes)]));
    return { type: "image/svg+xml", name: "voeux-par-departement.svg", body: shadedMap(values, texts.mapCredit) };
  },
};
