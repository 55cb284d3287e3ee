import { DEMONSTRATION } from "../../../domain/index.ts";
import { instantInWords } from "../../french/index.ts";

/** Where an item comes from and of when our data are. */
export function Provenance({ sources, asOf }: { sources: readonly string[]; asOf: string }) {
  const names = sources.map((source) => (source === DEMONSTRATION ? "données de démonstration (fictives)" : source));
  return (
    <p class="provenance">
      {names.length < 2 ? "Source" : "Sources"} : {names.join(", ")}. Données du {instantInWords(asOf)}.{" "}
      <a href="/donnees">D’où viennent nos données</a>
    </p>
  );
}
