import { typeset } from "../../french/index.ts";

export const provenanceTexts = typeset({
  demonstration: "données de démonstration (fictives)",
  from: (names: readonly string[], asOf: string) =>
    `${names.length < 2 ? "Source" : "Sources"} : ${names.join(", ")}. Données du ${asOf}. `,
  more: "D’où viennent nos données",
});
