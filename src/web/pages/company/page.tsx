import type { ListedCompany } from "../../../domain/index.ts";
import { addressOf } from "../../components/contact-links/contact-links.tsx";
import { Detail } from "../../components/detail/detail.tsx";
import type { Fact } from "../../components/facts/facts.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { Provenance } from "../../components/provenance/provenance.tsx";
import { employeesInWords, typeset } from "../../french/index.ts";
import { RETURN_FIELD, wayBack } from "../../links/index.ts";
import type { Page, Visit } from "../../page.ts";
import { unknownItem } from "../../refusals/index.ts";
import { Around, Problem, sharing } from "../around/index.ts";
import { companySteps } from "./steps.tsx";
import { companyTexts as texts } from "./texts.ts";

export const companyPage: Page = {
  path: "/entreprise/*",
  answer: (visit) => {
    const company = visit.search.company(visit.id);
    if (company === null) return unknownItem("company");
    const name = company.name ?? texts.unnamed;
    return {
      status: 200,
      title: `${name}, ${company.place.label}`,
      description: texts.description(name, company.place.label),
      ...sharing(company),
      body: <CompanyDetail company={company} name={name} visit={visit} />,
      rest: [<Around key="around" item={company} visit={visit} />],
    };
  },
};

function CompanyDetail({ company, name, visit }: { company: ListedCompany; name: string; visit: Visit }) {
  const back = wayBack(visit.query[RETURN_FIELD]);
  const activity = typeset(visit.deps.reference.nafLabel(company.naf));
  return (
    <Detail
      kind="company"
      title={name}
      subtitle={activity ?? company.place.label}
      back={back}
      notice={
        <Notice tone="warning" title={texts.noOffer}>
          <p>
            {texts.why} <strong>{texts.potential[company.potential]}</strong>.
          </p>
        </Notice>
      }
      facts={factsOf(company, activity)}
      steps={companySteps(company, back)}
      descriptionTitle=""
      description={null}
      provenance={<Provenance sources={[company.source]} asOf={visit.search.generation.asOf} />}
      problem={<Problem item={company} visit={visit} />}
    />
  );
}

function factsOf(company: ListedCompany, activity: string | null): Fact[] {
  return [
    { term: texts.where, value: addressOf(company.place) },
    { term: texts.activity, value: activity },
    { term: texts.size, value: employeesInWords(company.size) },
    { term: texts.siret, value: company.siret },
  ];
}
