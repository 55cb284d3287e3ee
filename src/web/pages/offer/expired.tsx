import type { ListedOffer } from "../../../domain/index.ts";
import { WayBack } from "../../components/way-back/way-back.tsx";
import { searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { Similar } from "../around/index.ts";
import { nearby, tradeOf } from "../nearby.ts";
import { offerTexts as texts } from "./texts.ts";

/** An offer that is over: said plainly, with the nearest live ones of the same occupations and a search for more. */
export function ExpiredOffer({ offer, back, visit }: ExpiredOfferProps) {
  const similar = searchUrl({ ...tradeOf(offer, back), ...nearby(back, offer.place) });
  return (
    <>
      <WayBack to={back} />
      <h1>{texts.expired}</h1>
      <p class="lead">{offer.title}</p>
      <p>{texts.expiredHint}</p>
      <p>
        <a class="button" href={similar}>
          {texts.similar}
        </a>
      </p>
      <Similar item={offer} visit={visit} />
    </>
  );
}

interface ExpiredOfferProps {
  readonly offer: ListedOffer;
  readonly back: string | null;
  readonly visit: Visit;
}
