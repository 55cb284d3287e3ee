import type { ComponentChildren } from "preact";
import type { List, ListName, SearchAnswer } from "../../../domain/index.ts";
import { CompanyCard, OfferCard, TrainingCard } from "../../components/item-card/index.ts";
import { ResultList } from "../../components/result-list/result-list.tsx";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { listTitle, searchTexts as texts } from "./texts.ts";

/** The warning that a stand-in, not a trained model, says which companies may hire: it is read with their list. */
export const STAND_IN = "stand-in-model";

/** The three lists in one view, side by side where there is room. */
export function Lists({ answer, query, back, visit }: ListsProps) {
  const { trainings, offers, companies } = answer;
  const activityOf = visit.deps.reference.nafLabel;
  const shared = { query };
  const standIn = answer.warnings.find(({ code }) => code === STAND_IN)?.message;
  // Binômes without any training listed: an employer was named, and no school bears that name.
  const ofName = (answer.binomes?.items.length ?? 0) > 0 ? texts.emptyOfName : undefined;
  return (
    <div class="lists">
      <OneList name="trainings" list={trainings} {...shared} empty={ofName}>
        {trainings?.items.map((training) => (
          <TrainingCard key={`${training.source} ${training.id}`} training={training} back={back} today={visit.today} />
        ))}
      </OneList>
      <OneList name="offers" list={offers} {...shared}>
        {offers?.items.map((offer) => (
          <OfferCard key={`${offer.source} ${offer.id}`} offer={offer} back={back} />
        ))}
      </OneList>
      <OneList name="companies" list={companies} {...shared} note={standIn}>
        {companies?.items.map((company) => (
          <CompanyCard key={company.id} company={company} activity={activityOf(company.naf)} back={back} />
        ))}
      </OneList>
    </div>
  );
}

interface ListsProps {
  readonly answer: SearchAnswer;
  readonly query: SearchQuery;
  readonly back: string;
  readonly visit: Visit;
}

function OneList({ name, list, query, note, empty, children = [] }: OneListProps) {
  if (list === undefined) return null;
  const next =
    list.next === null
      ? null
      : { url: searchUrl(query, { sources: name, cursor: list.next }), label: texts.next[name] };
  return (
    <ResultList
      id={texts.fragments[name]}
      title={listTitle(name, list.total)}
      hint={list.total === 0 ? null : [texts.hints[name], note].filter(Boolean).join(" ")}
      empty={empty ?? texts.empty[name]}
      next={next}
    >
      {children}
    </ResultList>
  );
}

interface OneListProps {
  readonly name: ListName;
  readonly list: List<unknown> | undefined;
  readonly query: SearchQuery;
  /** A warning that concerns this list. */
  readonly note?: string | undefined;
  /** What an empty list says, where it has a reason of its own. */
  readonly empty?: string | undefined;
  readonly children?: readonly ComponentChildren[] | undefined;
}
