import type { ListedTraining, WishLink } from "../../../domain/index.ts";
import { ContactLinks, isReachable } from "../../components/contact-links/contact-links.tsx";
import { PhoneScript } from "../../components/phone-script/phone-script.tsx";
import type { Step } from "../../components/steps/steps.tsx";
import { searchUrl, webLink } from "../../links/index.ts";
import { nearby } from "../nearby.ts";
import { trainingTexts as texts } from "./texts.ts";

/** What to do to join a training: reach the school, wish for it where that is done, find the employer. */
export function trainingSteps(training: ListedTraining, back: string | null): Step[] {
  const wishes = training.wishes.filter((wish) => wish.platform === "parcoursup" || wish.platform === "affelnet");
  return [
    contactStep(training),
    ...(wishes.length === 0 ? [] : [{ title: texts.wishTitle, body: <Wishes wishes={wishes} /> }]),
    {
      title: texts.employerTitle,
      body: (
        <>
          <p>{texts.employerHint}</p>
          <a class="button button-quiet" href={searchUrl({ training: training.id, ...nearby(back, training.place) })}>
            {texts.employerAction}
          </a>
        </>
      ),
    },
  ];
}

function contactStep(training: ListedTraining): Step {
  const site = webLink(training.contact?.url);
  return {
    title: texts.contactTitle,
    body: (
      <>
        {site === null ? null : (
          <a class="button" href={site}>
            {texts.siteAction}
          </a>
        )}
        {isReachable(training.contact) ? null : <p>{texts.unreachable}</p>}
        <ContactLinks contact={training.contact} place={training.place} />
        <p>{texts.say}</p>
        <PhoneScript lines={texts.script(training.title)} />
      </>
    ),
  };
}

function Wishes({ wishes }: { wishes: readonly WishLink[] }) {
  return (
    <ul class="plain-list">
      {wishes.map((wish) => {
        const url = webLink(wish.url);
        const name = texts.platforms[wish.platform];
        return (
          <li key={`${wish.platform} ${wish.code}`}>
            {url === null ? texts.wishCode(name, wish.code) : <a href={url}>{texts.wishPage(name)}</a>}
          </li>
        );
      })}
    </ul>
  );
}
