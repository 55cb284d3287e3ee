import { type Alternative, type Count, type Market, sourceAnchor } from "../../../guidance/index.ts";
import { Facts } from "../../components/facts/facts.tsx";
import { decimalInWords, numberInWords } from "../../french/index.ts";
import { searchUrl } from "../../links/index.ts";
import { Contracts } from "./contracts.tsx";
import type { MarketSources } from "./sources.ts";
import { marketTexts as texts } from "./texts.ts";

/** Percent of employers from which most of them find hiring hard. */
const MOST = 50;

interface MarketResultProps {
  readonly market: Market;
  readonly sources: MarketSources;
  readonly q: string;
  readonly place: string;
}

/** What was counted, what it means, and what would be easier. */
export function MarketResult({ market, sources, q, place }: MarketResultProps) {
  const { asked, count, ease, tension } = market;
  const occupations = asked.occupations
    .slice(0, 3)
    .map(({ label }) => label)
    .join(", ");
  const around = asked.place?.kind === "commune" || asked.place?.kind === "point";
  return (
    <section
      class="guide-section"
      data-sources={Object.values(sources).map(sourceAnchor).join(" ")}
      aria-labelledby="marche"
    >
      <h2 id="marche">{texts.title(occupations, asked.place?.label ?? texts.everywhere)}</h2>
      <p class="lead">{texts.ease[ease]}</p>
      <p>{texts.rule}</p>
      {around ? <p>{texts.radius(numberInWords(count.radiusKm))}</p> : null}
      <Counts market={market} />
      <p>
        {tension === null ? texts.noTension : texts.tension(decimalInWords(tension))}
        {(tension ?? 0) >= MOST ? ` ${texts.chance}` : ""}
      </p>
      <p>
        <a class="button" href={searchUrl({ q, ...(place !== "" && { place }) })}>
          {texts.search}
        </a>
      </p>
      <Alternatives title={texts.easierOccupations} found={market.easierOccupations} q={q} place={place} />
      <Alternatives title={texts.easierPlaces} found={market.easierPlaces} q={q} place={place} />
      <Contracts market={market} />
    </section>
  );
}

function Counts({ market: { count, places, perWish, country } }: { market: Market }) {
  return (
    <Facts
      facts={[
        { term: texts.offers, value: numberInWords(count.offers) },
        { term: texts.companies, value: numberInWords(count.companies) },
        { term: texts.trainings, value: numberInWords(count.trainings) },
        { term: texts.seats, value: places.seats === null ? texts.unknownSeats : numberInWords(places.seats) },
        { term: texts.wishes, value: places.wishes === null ? null : numberInWords(places.wishes) },
        { term: texts.perWish, value: perWish === null ? null : decimalInWords(perWish) },
        { term: texts.perTraining, value: ratioInWords(count) },
        { term: texts.perTrainingCountry, value: ratioInWords(country) },
      ]}
    />
  );
}

function Alternatives({
  title,
  found,
  q,
  place,
}: {
  title: string;
  found: readonly Alternative[];
  q: string;
  place: string;
}) {
  if (found.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {found.map((one) => {
          const query = new URLSearchParams({ q: one.q ?? q, place: one.place ?? place });
          return (
            <li key={one.label}>
              <a href={`/apprentissage/marche?${query}`}>
                {texts.alternative(one.label, decimalInWords(one.perTraining))}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ratioInWords({ perTraining }: Count): string {
  return perTraining === null ? texts.noTraining : decimalInWords(perTraining);
}
