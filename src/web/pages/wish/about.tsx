import { NO_WISH_QUERY, type WishMatch, type WishPlatform } from "../../../domain/index.ts";
import { Facts } from "../../components/facts/facts.tsx";
import { typeset } from "../../french/index.ts";
import { itemUrl, webLink, wishUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { wishTexts as texts } from "./texts.ts";

/** What the training is, by which rule it was found, and where it is described. */
export function About({ platform, match, visit }: { platform: WishPlatform; match: WishMatch; visit: Visit }) {
  const labels = match.romes.map((rome) => visit.deps.reference.romeLabel(rome) ?? rome);
  const official = webLink(match.wish?.url);
  return (
    <section class="wish-part" aria-labelledby="surete">
      <h2 id="surete">{texts.sureTitle}</h2>
      <p>{texts.rules[match.rule]}</p>
      <p class="hint">{texts.confidence[match.confidence]}</p>
      <Facts
        facts={[
          { term: texts.certification, value: typeset(match.certification?.title ?? null) },
          { term: texts.occupations, value: typeset([...new Set(labels)].join(", ")) },
        ]}
      />
      <ul class="plain-list">
        {match.training === null ? null : (
          <li>
            <a href={itemUrl({ kind: "training", ...match.training })}>{texts.training}</a>
          </li>
        )}
        {official === null ? null : (
          <li>
            <a href={official}>{texts.official(texts.platforms[platform])}</a>
          </li>
        )}
      </ul>
      <Twins match={match} visit={visit} />
    </section>
  );
}

/** The other wishes of the school for the same certification: by the other route, most of the time. */
function Twins({ match, visit }: { match: WishMatch; visit: Visit }) {
  const orientation = visit.deps.orientation?.();
  const uai = match.wish?.school.uai ?? null;
  const cfds = new Set(match.certification?.cfds);
  if (!orientation || uai === null || cfds.size === 0) return null;
  const twins = orientation.wishesAt(uai).filter((wish) => {
    if (wish.platform === match.wish?.platform && wish.code === match.wish.code) return false;
    const other = orientation.match({ ...NO_WISH_QUERY, [wish.platform]: wish.code });
    return other.certification?.cfds.some((cfd) => cfds.has(cfd)) ?? false;
  });
  if (twins.length === 0) return null;
  return (
    <>
      <p>{texts.twin}&nbsp;:</p>
      <ul class="plain-list">
        {twins.map((wish) => (
          <li key={wish.code}>
            <a href={wishUrl(wish.platform, wish.code)}>
              {wish.title ?? wish.code} ({texts.routes[wish.route ?? "apprentissage"]})
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
