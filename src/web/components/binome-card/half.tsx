import type { Kind } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";
import { KindMark } from "../kind-mark/kind-mark.tsx";

/** One side of a binôme: the training, or the employer. */
export function Half({ kind, title, url, lines }: HalfProps) {
  return (
    <div class={`half half-${kind}`}>
      <KindMark kind={kind} />
      <h4 class="half-title">
        <a href={url}>{typeset(title)}</a>
      </h4>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <p key={line} data-about>
            {line}
          </p>
        ))}
    </div>
  );
}

interface HalfProps {
  readonly kind: Kind;
  readonly title: string;
  readonly url: string;
  readonly lines: readonly (string | null)[];
}
