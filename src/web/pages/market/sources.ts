import { dayOf } from "../../../domain/index.ts";
import type { Fact, Market } from "../../../guidance/index.ts";
import type { Visit } from "../../page.ts";
import { marketTexts as texts } from "./texts.ts";

/** Where the figures of the market come from, as the sources of the table of facts are shown; only those that are used. */
export interface MarketSources {
  readonly counted?: Fact;
  readonly tension?: Fact;
  readonly contracts?: Fact;
}

export function marketSources({ search, today }: Visit, market: Market | null): MarketSources {
  if (market === null) return {};
  const asOf = dayOf(new Date(search.generation.asOf));
  const common = { text: "", checked: today, status: "confirmed" } as const;
  const until = market.contracts.at(-1)?.until;
  return {
    counted: { ...common, id: "counted", source: texts.counted, url: "/donnees", asOf },
    ...(market.tension !== null && {
      tension: {
        ...common,
        id: "tension",
        source: texts.tensionSource,
        url: "https://statistiques.francetravail.org/bmo",
        asOf,
      },
    }),
    ...(until !== undefined && {
      contracts: {
        ...common,
        id: "contracts",
        source: texts.contractsSource,
        url: "https://www.data.gouv.fr/",
        asOf: until,
      },
    }),
  };
}
