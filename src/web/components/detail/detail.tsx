import type { ComponentChildren } from "preact";
import type { Kind } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";
import { type Fact, Facts } from "../facts/facts.tsx";
import { KeepButton } from "../keep-button/keep-button.tsx";
import { KindMark } from "../kind-mark/kind-mark.tsx";
import { PlainText } from "../plain-text/plain-text.tsx";
import { type Step, Steps } from "../steps/steps.tsx";
import { WayBack } from "../way-back/way-back.tsx";

/** The page of one item: what it is, what is known of it, what to do next, its own words. */
export function Detail(props: DetailProps) {
  return (
    <article class={`detail detail-${props.kind}`}>
      <WayBack to={props.back} />
      <header class="detail-header">
        <KindMark kind={props.kind} />
        <h1>{typeset(props.title)}</h1>
        <p class="lead" data-about>
          {props.subtitle}
        </p>
        <KeepButton kind={props.kind} />
      </header>
      {props.notice ?? null}
      <div class="detail-columns">
        <section class="detail-facts" aria-labelledby="essentiel">
          <h2 id="essentiel">L’essentiel</h2>
          <Facts facts={props.facts} />
        </section>
        <section class="detail-steps" aria-labelledby="et-maintenant">
          <h2 id="et-maintenant">Et maintenant&nbsp;?</h2>
          <Steps steps={props.steps} />
        </section>
        {props.description === null ? null : (
          <section class="detail-words" aria-labelledby="presentation">
            <h2 id="presentation">{props.descriptionTitle}</h2>
            <PlainText text={props.description} />
          </section>
        )}
      </div>
      {props.provenance}
      {props.problem}
    </article>
  );
}

export interface DetailProps {
  readonly kind: Kind;
  readonly title: string;
  readonly subtitle: string;
  readonly back: string | null;
  readonly notice?: ComponentChildren;
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
  readonly descriptionTitle: string;
  readonly description: string | null;
  readonly provenance: ComponentChildren;
  /** What to do about a mistake on the page. */
  readonly problem?: ComponentChildren;
}
