import { DEMONSTRATION, type ListedCompany } from "../../../domain/index.ts";
import { PhoneScript } from "../../components/phone-script/phone-script.tsx";
import type { Step } from "../../components/steps/steps.tsx";
import { ContactWays, schoolStep } from "../step-parts.tsx";
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
    schoolStep(company, back, texts),
  ];
}

function contactStep(company: ListedCompany): Step {
  return {
    title: texts.contactTitle,
    body: (
      <>
        <ContactWays item={company} texts={texts} />
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
