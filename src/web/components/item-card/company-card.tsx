import type { ListedCompany } from "../../../domain/index.ts";
import { employeesInWords, typeset } from "../../french/index.ts";
import { ItemCard } from "./item-card.tsx";
import { itemCardTexts as texts } from "./texts.ts";

/** A company without an offer: the card says plainly that it posted none. */
export function CompanyCard({ company, activity = null, back = null }: CompanyCardProps) {
  const facts = [activity === null ? null : typeset(activity), employeesInWords(company.size)].filter(
    (fact) => fact !== null,
  );
  return (
    <ItemCard item={company} title={company.name ?? texts.unnamedCompany} back={back}>
      {facts.length === 0 ? null : <p class="card-facts">{facts.join(texts.between)}</p>}
      <p>
        {texts.noOffer} <strong>{texts.potential[company.potential]}</strong>
      </p>
    </ItemCard>
  );
}

interface CompanyCardProps {
  readonly company: ListedCompany;
  /** What its activity code says, in words. */
  readonly activity?: string | null;
  readonly back?: string | null;
}
