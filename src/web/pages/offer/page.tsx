import type { Day, ListedOffer } from "../../../domain/index.ts";
import { addressOf } from "../../components/contact-links/contact-links.tsx";
import { Detail } from "../../components/detail/detail.tsx";
import type { Fact } from "../../components/facts/facts.tsx";
import { Provenance } from "../../components/provenance/provenance.tsx";
import { StructuredData } from "../../components/structured-data/structured-data.tsx";
import { CONTRACT_LABELS, dayInWords, LEVEL_HINTS } from "../../french/index.ts";
import { RETURN_FIELD, wayBack } from "../../links/index.ts";
import type { Page, Visit } from "../../page.ts";
import { unknownItem } from "../../refusals/index.ts";
import { Around, aboutJob, Problem, sharing } from "../around/index.ts";
import { ExpiredOffer } from "./expired.tsx";
import { offerSteps } from "./steps.tsx";
import { offerTexts as texts } from "./texts.ts";

export const offerPage: Page = {
  path: "/offre/*",
  answer: (visit) => {
    const { source } = visit.query;
    const offer = visit.search.offer(visit.id, typeof source === "string" ? source : undefined);
    if (offer === null) return unknownItem("offer");
    if (isExpired(offer, visit.today)) {
      const back = wayBack(visit.query[RETURN_FIELD]);
      return { status: 410, title: texts.expired, body: <ExpiredOffer offer={offer} back={back} visit={visit} /> };
    }
    const employer = offer.employer.name ?? texts.unnamedEmployer;
    return {
      status: 200,
      title: `${offer.title}, ${employer}`,
      description: texts.description(offer.title, employer, offer.place.label),
      ...sharing(offer),
      body: <OfferDetail offer={offer} employer={employer} visit={visit} />,
      rest: [<Around key="around" item={offer} visit={visit} />, <StructuredData key="data" data={aboutJob(offer)} />],
    };
  },
};

function isExpired(offer: ListedOffer, today: Day): boolean {
  return offer.lastDay < today;
}

function OfferDetail({ offer, employer, visit }: { offer: ListedOffer; employer: string; visit: Visit }) {
  const back = wayBack(visit.query[RETURN_FIELD]);
  const sources = [offer.source, ...offer.alsoSeenAt.map(({ source }) => source)];
  return (
    <Detail
      kind="offer"
      title={offer.title}
      subtitle={employer}
      back={back}
      facts={factsOf(offer)}
      steps={offerSteps(offer, back)}
      descriptionTitle={texts.descriptionTitle}
      description={offer.description}
      provenance={<Provenance sources={[...new Set(sources)]} asOf={visit.search.generation.asOf} />}
      problem={<Problem item={offer} visit={visit} />}
    />
  );
}

function factsOf(offer: ListedOffer): Fact[] {
  const { types, start, durationMonths } = offer.contract;
  return [
    { term: texts.where, value: addressOf(offer.place) },
    { term: texts.contract, value: types.map((type) => CONTRACT_LABELS[type]).join(" ou ") },
    { term: texts.start, value: start === null ? texts.startToConfirm : dayInWords(start) },
    { term: texts.duration, value: durationMonths === null ? null : texts.months(durationMonths) },
    { term: texts.level, value: offer.level === null ? null : LEVEL_HINTS[offer.level] },
    { term: texts.openings, value: offer.openings > 1 ? String(offer.openings) : null },
    { term: texts.disability, value: offer.disabilityFriendly === true ? texts.disabilityYes : null },
    { term: texts.training, value: offer.trainingIncluded ? texts.trainingIncluded : null },
    { term: texts.opco, value: offer.opco === undefined ? null : texts.opcoFunds(offer.opco) },
    { term: texts.published, value: offer.publishedAt === null ? null : dayInWords(offer.publishedAt) },
    { term: texts.expires, value: offer.expiresAt === null ? null : dayInWords(offer.expiresAt) },
    { term: texts.keywords, value: offer.keywords.join(", ") },
  ];
}
