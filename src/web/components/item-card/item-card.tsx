import type { ComponentChildren } from "preact";
import type { Kind, Match } from "../../../domain/index.ts";
import { distanceInWords, typeset } from "../../french/index.ts";
import { anchorOf, itemUrl } from "../../links/index.ts";
import { KeepButton } from "../keep-button/keep-button.tsx";
import { KindMark } from "../kind-mark/kind-mark.tsx";
import { itemCardTexts as texts } from "./texts.ts";

/** What the cards of the three kinds share: the mark, a title that is the one link, the lines, where it is. */
export function ItemCard({ item, title, back, children }: ItemCardProps) {
  const anchor = anchorOf(item);
  return (
    <article class={`card card-${item.kind}`} id={anchor}>
      <div class="card-head">
        <KindMark kind={item.kind} />
        <KeepButton kind={item.kind} />
      </div>
      <h3 class="card-title">
        <a href={itemUrl(item, back === null ? null : `${back}#${anchor}`)}>{typeset(title)}</a>
      </h3>
      {children}
      <p class="card-where">
        <span data-about>{item.place.label}</span>
        {item.km === null ? null : (
          <>
            {texts.between}
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
