import { DEMONSTRATION } from "../../../domain/index.ts";
import { instantInWords } from "../../french/index.ts";
import { provenanceTexts as texts } from "./texts.ts";

/** Where an item comes from and of when our data are. */
export function Provenance({ sources, asOf }: { sources: readonly string[]; asOf: string }) {
  const names = sources.map((source) => (source === DEMONSTRATION ? texts.demonstration : source));
  return (
    <p class="provenance">
      {texts.from(names, instantInWords(asOf))}
      <a href="/donnees">{texts.more}</a>
    </p>
  );
}
