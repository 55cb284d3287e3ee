import type { ListedTraining, TrainingWish, WishLink } from "../../../domain/index.ts";
import { PhoneScript } from "../../components/phone-script/phone-script.tsx";
import type { Step } from "../../components/steps/steps.tsx";
import { searchUrl, webLink, wishUrl } from "../../links/index.ts";
import { nearby } from "../nearby.ts";
import { ContactWays } from "../step-parts.tsx";
import { trainingTexts as texts } from "./texts.ts";

/** What to do to join a training: reach the school, wish for it where that is done, find the employer. */
export function trainingSteps(training: ListedTraining, mapped: readonly TrainingWish[], back: string | null): Step[] {
  const wishes = askedBy(training, mapped);
  return [
    contactStep(training),
    { title: texts.wishTitle, body: wishes.length === 0 ? <p>{texts.noWish}</p> : <Wishes wishes={wishes} /> },
    {
      title: texts.employerTitle,
      body: (
        <>
          <p>{texts.employerHint}</p>
          <a class="button button-quiet" href={searchUrl({ training: training.id, ...nearby(back, training.place) })}>
            {texts.employerAction}
          </a>
          <p>
            <a href={`/apprentissage/calendrier?training=${encodeURIComponent(training.id)}`}>{texts.plan}</a>
          </p>
        </>
      ),
    },
  ];
}

function contactStep(training: ListedTraining): Step {
  return {
    title: texts.contactTitle,
    body: (
      <>
        <ContactWays item={training} texts={texts} />
        <p>{texts.say}</p>
        <PhoneScript lines={texts.script(training.title)} />
      </>
    ),
  };
}

/** A wish as the page shows it: from the training itself, or from a map of wishes. */
type Asked = WishLink & { readonly title: string | null; readonly isSchoolRoute: boolean };

/** The wishes that the training carries, then those that the maps add; the school route last. */
function askedBy({ wishes }: ListedTraining, mapped: readonly TrainingWish[]): Asked[] {
  const own = wishes.map((wish) => ({ ...wish, title: null, isSchoolRoute: false }));
  const carried = new Set(wishes.map(({ platform, code }) => `${platform}:${code}`));
  const others = mapped
    .filter(({ wish }) => !carried.has(`${wish.platform}:${wish.code}`))
    .map(({ wish: { platform, code, url, title, route } }) => ({
      platform,
      code,
      url,
      title,
      isSchoolRoute: route === "scolaire",
    }));
  return [...own, ...others].sort((a, b) => Number(a.isSchoolRoute) - Number(b.isSchoolRoute));
}

function Wishes({ wishes }: { wishes: readonly Asked[] }) {
  const platforms = [...new Set(wishes.map(({ platform }) => platform))];
  return (
    <>
      {platforms.map((platform) => (
        <p key={platform}>{texts.until[platform]}</p>
      ))}
      <ul class="plain-list">
        {wishes.map((wish) => {
          const url = webLink(wish.url);
          const name = texts.platforms[wish.platform];
          return (
            <li key={`${wish.platform} ${wish.code}`}>
              {wish.isSchoolRoute ? texts.schoolRoute : null}
              {url === null ? texts.wishCode(name, wish.code) : <a href={url}>{texts.wishPage(name)}</a>}{" "}
              <a href={wishUrl(wish.platform, wish.code)}>{texts.fromWish(wish.code)}</a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
