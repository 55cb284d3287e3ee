import { DEMONSTRATION, type ListedCompany } from "../../../domain/index.ts";
import { ContactLinks, isReachable } from "../../components/contact-links/contact-links.tsx";
import { PhoneScript } from "../../components/phone-script/phone-script.tsx";
import type { Step } from "../../components/steps/steps.tsx";
import { searchUrl, webLink } from "../../links/index.ts";
import { nearby, tradeOf } from "../nearby.ts";
import { companyTexts as texts } from "./texts.ts";

/** How to apply unasked: reach the company, what to say, what to bring, and the school that goes with it. */
export function companySteps(company: ListedCompany, back: string | null): Step[] {
  return [
    contactStep(company),
    {
      title: texts.sayTitle,
      body: (
        <>
          <p>{texts.sayHint}</p>
          <PhoneScript lines={texts.script} />
        </>
      ),
    },
    { title: texts.afterTitle, body: <p>{texts.afterHint}</p> },
    {
      title: texts.schoolTitle,
      body: (
        <>
          <p>{texts.schoolHint}</p>
          <a class="button button-quiet" href={schoolsUrl(company, back)}>
            {texts.schoolAction}
          </a>
        </>
      ),
    },
  ];
}

function contactStep(company: ListedCompany): Step {
  const site = webLink(company.contact?.url);
  return {
    title: texts.contactTitle,
    body: (
      <>
        {site === null ? null : (
          <a class="button" href={site}>
            {texts.siteAction}
          </a>
        )}
        {isReachable(company.contact) ? null : <p>{texts.unreachable}</p>}
        <ContactLinks contact={company.contact} place={company.place} />
        {company.source === DEMONSTRATION ? null : (
          <p>
            <a href={directoryUrl(company)}>{texts.directory}</a>
          </p>
        )}
      </>
    ),
  };
}

/** The State's public directory of companies; a fictitious one is not in it. */
function directoryUrl(company: ListedCompany): string {
  return `https://annuaire-entreprises.data.gouv.fr/etablissement/${company.siret}`;
}

function schoolsUrl(company: ListedCompany, back: string | null): string {
  return searchUrl({ ...tradeOf(company, back), ...nearby(back, company.place), sources: "trainings" });
}
