import type { ComponentChildren } from "preact";
import type { Kind, Match } from "../../../domain/index.ts";
import { distanceInWords } from "../../french/index.ts";
import { anchorOf, itemUrl } from "../../links/index.ts";
import { KindMark } from "../kind-mark/kind-mark.tsx";
import { itemCardTexts as texts } from "./texts.ts";

/** What the cards of the three kinds share: the mark, a title that is the one link, the lines, where it is. */
export function ItemCard({ item, title, back, children }: ItemCardProps) {
  const anchor = anchorOf(item);
  return (
    <article class={`card card-${item.kind}`} id={anchor}>
      <KindMark kind={item.kind} />
      <h3 class="card-title">
        <a href={itemUrl(item, back === null ? null : `${back}#${anchor}`)}>{title}</a>
      </h3>
      {children}
      <p class="card-where">
        {item.place.label}
        {item.km === null ? null : (
          <>
            {" · "}
            <strong>{distanceInWords(item.km)}</strong>
          </>
        )}
      </p>
      {item.match === "close" ? <p class="card-close">{texts.close}</p> : null}
    </article>
  );
}

export interface ItemCardProps {
  readonly item: {
    readonly kind: Kind;
    readonly id: string;
    readonly source: string;
    readonly km: number | null;
    readonly match: Match;
    readonly place: { readonly label: string };
  };
  readonly title: string;
  /** The address of the results that hold the card; null when there are none to return to. */
  readonly back: string | null;
  readonly children: ComponentChildren;
}
