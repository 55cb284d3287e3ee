import type { ListedCompany, ListedOffer, ListedTraining } from "../../domain/index.ts";
import { ContactLinks, isReachable } from "../components/contact-links/contact-links.tsx";
import type { Step } from "../components/steps/steps.tsx";
import { searchUrl, webLink } from "../links/index.ts";
import { nearby, tradeOf } from "./nearby.ts";

/** How to reach a school or a company: its site first, then the other ways, or plain words where none is known. */
export function ContactWays({ item, texts }: { item: ListedTraining | ListedCompany; texts: ContactTexts }) {
  const site = webLink(item.contact?.url);
  return (
    <>
      {site === null ? null : (
        <a class="button" href={site}>
          {texts.siteAction}
        </a>
      )}
      {isReachable(item.contact) ? null : <p>{texts.unreachable}</p>}
      <ContactLinks contact={item.contact} place={item.place} />
    </>
  );
}

interface ContactTexts {
  readonly siteAction: string;
  readonly unreachable: string;
}

/** With an employer found, the school that goes with it, around where one searched. */
export function schoolStep(employer: ListedOffer | ListedCompany, back: string | null, texts: SchoolTexts): Step {
  const schools = searchUrl({ ...tradeOf(employer, back), ...nearby(back, employer.place), sources: "trainings" });
  return {
    title: texts.schoolTitle,
    body: (
      <>
        <p>{texts.schoolHint}</p>
        <a class="button button-quiet" href={schools}>
          {texts.schoolAction}
        </a>
      </>
    ),
  };
}

interface SchoolTexts {
  readonly schoolTitle: string;
  readonly schoolHint: string;
  readonly schoolAction: string;
}
