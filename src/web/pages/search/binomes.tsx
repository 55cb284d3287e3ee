import type { SearchAnswer } from "../../../domain/index.ts";
import { BinomeCard } from "../../components/binome-card/binome-card.tsx";
import { ResultList } from "../../components/result-list/result-list.tsx";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { searchTexts as texts } from "./texts.ts";

const ALL_BINOMES = "20";

/** The best pairs, first of the results. Those beyond the first ones have a view of their own. */
export function BinomeResults({ answer, query, back, limit }: BinomeResultsProps) {
  const binomes = answer.binomes?.items;
  if (binomes === undefined) return null;
  const full = binomes.length >= limit && query.sources !== "binomes";
  return (
    <div class="binome-results">
      <ResultList
        id="binomes"
        title={binomes.length === 0 ? texts.noBinome : texts.binomes}
        hint={texts.binomesHint}
        empty={texts.noBinomeHint}
        next={
          full ? { url: searchUrl(query, { sources: "binomes", limit: ALL_BINOMES }), label: texts.moreBinomes } : null
        }
      >
        {binomes.map((binome, rank) => (
          <BinomeCard key={`${binome.training.id} ${binome.employer.id}`} binome={binome} rank={rank + 1} back={back} />
        ))}
      </ResultList>
    </div>
  );
}

interface BinomeResultsProps {
  readonly answer: SearchAnswer;
  readonly query: SearchQuery;
  readonly back: string;
  /** How many were asked for: as many found means that there may be more. */
  readonly limit: number;
}
