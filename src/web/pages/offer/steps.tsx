import type { ListedOffer } from "../../../domain/index.ts";
import { ContactLinks, isReachable } from "../../components/contact-links/contact-links.tsx";
import { PhoneScript } from "../../components/phone-script/phone-script.tsx";
import type { Step } from "../../components/steps/steps.tsx";
import { webLink } from "../../links/index.ts";
import { schoolStep } from "../step-parts.tsx";
import { offerTexts as texts } from "./texts.ts";

/** What to do with an offer: apply where it was published, else reach the employer; then find the school, unless one comes with it. */
export function offerSteps(offer: ListedOffer, back: string | null): Step[] {
  return [
    applyStep(offer),
    { title: texts.prepareTitle, body: <p>{texts.prepareHint}</p> },
    ...(offer.trainingIncluded ? [] : [schoolStep(offer, back, texts)]),
  ];
}

function applyStep(offer: ListedOffer): Step {
  const elsewhere = [{ source: offer.source, url: offer.url }, ...offer.alsoSeenAt]
    .map(({ source, url }) => ({ source, url: webLink(url) }))
    .filter((seen): seen is { source: string; url: string } => seen.url !== null);
  const [first, ...others] = elsewhere;
  const direct = first === undefined || isReachable(offer.contact);
  return {
    title: texts.applyTitle,
    body: (
      <>
        {first === undefined ? null : (
          <a class="button" href={first.url}>
            {texts.applyAction}
          </a>
        )}
        {others.map(({ source, url }) => (
          <p key={url}>
            <a href={url}>{texts.alsoSeenAt(source)}</a>
          </p>
        ))}
        {first === undefined && !isReachable(offer.contact) ? <p>{texts.unreachable}</p> : null}
        <ContactLinks contact={offer.contact} place={offer.place} />
        {direct ? <PhoneScript lines={texts.script(offer.title)} /> : null}
      </>
    ),
  };
}
