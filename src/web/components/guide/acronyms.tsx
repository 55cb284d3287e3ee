import { acronymsIn, loadAcronyms } from "../../../guidance/index.ts";
import { guideTexts as texts } from "./texts.ts";

/** What each acronym of a text means. */
export function Acronyms({ text }: { text: string }) {
  const known = acronymsIn(text).filter((acronym) => loadAcronyms().has(acronym));
  if (known.length === 0) return null;
  return (
    <section class="guide-notes">
      <h2>{texts.acronyms}</h2>
      <dl>
        {known.map((acronym) => (
          <div key={acronym}>
            <dt>{acronym}</dt>
            <dd>{loadAcronyms().get(acronym)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
