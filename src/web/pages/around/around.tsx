import { BinomeCard } from "../../components/binome-card/binome-card.tsx";
import { CompanyCard, OfferCard, TrainingCard } from "../../components/item-card/index.ts";
import { itemUrl, RETURN_FIELD, wayBack } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { type AnyItem, binomesWith, neighboursOf, similarTo } from "./searches.ts";
import { aroundTexts as texts } from "./texts.ts";

/** What goes with an item, after its own page: its binômes, those like it, the ones before and after it in the results. */
export function Around({ item, visit }: { item: AnyItem; visit: Visit }) {
  const binomes = binomesWith(item, visit);
  return (
    <div class="around">
      {binomes.length === 0 ? null : (
        <section class="around-part" aria-labelledby="binomes">
          <h2 id="binomes">{texts.binomes[item.kind]}</h2>
          <p class="hint">{texts.binomesHint}</p>
          <ul class="cards">
            {binomes.map((binome, rank) => (
              <li key={`${binome.training.id} ${binome.employer.id}`}>
                <BinomeCard binome={{ ...binome, km: WITHOUT_HOME(binome.km) }} rank={rank + 1} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Similar item={item} visit={visit} />
      <Neighbours item={item} visit={visit} />
    </div>
  );
}

/** Searched from the item, not from home: only the distance between the two says something. */
const WITHOUT_HOME = ({ trainingEmployer }: { trainingEmployer: number }) => ({
  homeTraining: null,
  homeEmployer: null,
  trainingEmployer,
});

/** The nearest ones of the same kind; nothing when there are none. */
export function Similar({ item, visit }: { item: AnyItem; visit: Visit }) {
  const similar = similarTo(item, visit);
  if (similar.length === 0) return null;
  return (
    <section class="around-part" aria-labelledby="autres">
      <h2 id="autres">{texts.similar[item.kind]}</h2>
      <ul class="cards">
        {similar.map((other) => (
          <li key={`${other.source} ${other.id}`}>
            <AnyCard item={other} visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnyCard({ item, visit }: { item: AnyItem; visit: Visit }) {
  if (item.kind === "training") return <TrainingCard training={item} today={visit.today} />;
  if (item.kind === "offer") return <OfferCard offer={item} />;
  return <CompanyCard company={item} activity={visit.deps.reference.nafLabel(item.naf)} />;
}

function Neighbours({ item, visit }: { item: AnyItem; visit: Visit }) {
  const back = wayBack(visit.query[RETURN_FIELD]);
  const neighbours = neighboursOf(item, back, visit);
  if (neighbours === null || (neighbours.previous === null && neighbours.next === null)) return null;
  const { previous, next } = neighbours;
  return (
    <nav class="neighbours" aria-label={texts.neighbours}>
      {previous === null ? null : (
        <a rel="prev" href={itemUrl(previous, back)}>
          <span aria-hidden="true">← </span>
          {texts.previous} {nameOf(previous)}
        </a>
      )}
      {next === null ? null : (
        <a rel="next" href={itemUrl(next, back)}>
          {texts.next} {nameOf(next)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}

function nameOf(item: AnyItem): string {
  return item.kind === "company" ? (item.name ?? item.place.label) : item.title;
}
