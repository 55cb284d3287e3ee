import type { ListedOffer } from "../../../domain/index.ts";
import { CONTRACT_LABELS, dayInWords, monthInWords } from "../../french/index.ts";
import { ItemCard } from "./item-card.tsx";
import { itemCardTexts as texts } from "./texts.ts";

export function OfferCard({ offer, back = null }: { offer: ListedOffer; back?: string | null }) {
  const { types, start } = offer.contract;
  const facts = [
    types.map((type) => CONTRACT_LABELS[type]).join(" ou "),
    start === null ? "" : `${texts.starts} ${monthInWords(start)}`,
  ].filter((fact) => fact !== "");
  return (
    <ItemCard item={offer} title={offer.title} back={back}>
      <p data-about>{offer.employer.name ?? texts.unnamedEmployer}</p>
      {offer.trainingIncluded ? <p class="card-facts">{texts.trainingIncluded}</p> : null}
      {facts.length === 0 ? null : <p class="card-facts">{facts.join(texts.between)}</p>}
      {offer.publishedAt === null ? null : (
        <p class="card-facts">
          {texts.published} {dayInWords(offer.publishedAt)}
        </p>
      )}
    </ItemCard>
  );
}
