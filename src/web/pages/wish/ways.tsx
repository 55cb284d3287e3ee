import type { SearchAnswer, WishMatch } from "../../../domain/index.ts";
import { ContactLinks, isReachable } from "../../components/contact-links/contact-links.tsx";
import { CompanyCard, OfferCard } from "../../components/item-card/index.ts";
import { ResultList } from "../../components/result-list/result-list.tsx";
import { franceTravailUrl, type SearchQuery, searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { wishTexts as texts } from "./texts.ts";

/** The three ways on, with the first results already there: companies, offers, the school. */
export function Ways({ match, results, query, visit }: WaysProps) {
  return (
    <>
      <FirstResults results={results} query={query} visit={visit} />
      <School match={match} visit={visit} />
      <p>
        <a class="button" href={searchUrl(query, { sources: "binomes" })}>
          {texts.binomes}
        </a>
      </p>
      <FranceTravail match={match} visit={visit} />
    </>
  );
}

function FirstResults({ results, query, visit }: Omit<WaysProps, "match">) {
  const { companies, offers } = results ?? {};
  const activityOf = visit.deps.reference.nafLabel;
  return (
    <div class="lists">
      <ResultList
        id="entreprises"
        title={texts.ways.companies.title}
        hint={companies?.total ? texts.companiesHint : null}
        empty={texts.empty}
        next={{ url: searchUrl(query, { sources: "companies" }), label: texts.ways.companies.all }}
      >
        {(companies?.items ?? []).map((company) => (
          <CompanyCard key={company.id} company={company} activity={activityOf(company.naf)} />
        ))}
      </ResultList>
      <ResultList
        id="offres"
        title={texts.ways.offers.title}
        empty={texts.empty}
        next={{ url: searchUrl(query, { sources: "offers" }), label: texts.ways.offers.all }}
      >
        {(offers?.items ?? []).map((offer) => (
          <OfferCard key={`${offer.source} ${offer.id}`} offer={offer} />
        ))}
      </ResultList>
    </div>
  );
}

interface WaysProps {
  readonly match: WishMatch;
  readonly results: SearchAnswer | null;
  readonly query: SearchQuery;
  readonly visit: Visit;
}

function School({ match, visit }: { match: WishMatch; visit: Visit }) {
  const training = match.training && visit.search.training(match.training.id, match.training.source);
  const contact = training?.contact ?? null;
  const name = training?.school.name ?? match.wish?.school.name ?? null;
  if (name === null) return null;
  return (
    <section class="wish-part" aria-labelledby="ecole">
      <h2 id="ecole">{texts.ways.contact.title}</h2>
      <p>{name}</p>
      <p class="hint">{texts.ways.contact.hint}</p>
      {training && isReachable(contact) ? (
        <ContactLinks contact={contact} place={training.place} />
      ) : (
        <p>{texts.unreachable}</p>
      )}
    </section>
  );
}

function FranceTravail({ match, visit }: { match: WishMatch; visit: Visit }) {
  const [rome] = match.romes;
  const label = rome && visit.deps.reference.romeLabel(rome);
  if (!label) return null;
  return (
    <p>
      <a href={franceTravailUrl(label, match.place?.insee ?? null)}>{texts.franceTravail}</a>
    </p>
  );
}
