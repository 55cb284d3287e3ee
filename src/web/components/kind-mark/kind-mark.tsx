import type { JSX } from "preact";
import type { Kind } from "../../../domain/index.ts";

const WORDS: Record<Kind, string> = {
  training: "Formation",
  offer: "Offre d’emploi",
  company: "Entreprise sans offre",
};

/** Tells the kind of an item by a word, a shape and a colour together. */
export function KindMark({ kind, word = WORDS[kind] }: { kind: Kind; word?: string }) {
  return (
    <span class={`kind kind-${kind}`}>
      <KindShape kind={kind} />
      <span>{word}</span>
    </span>
  );
}

/** A disc for a training, a square sheet for an offer, a house front for a company: told apart without colour. */
export function KindShape({ kind }: { kind: Kind }) {
  return (
    <svg class={`shape shape-${kind}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES: Record<Kind, JSX.Element> = {
  training: (
    <>
      <circle class="shape-body" cx="12" cy="12" r="11" />
      <path
        class="shape-detail"
        d="M12 8.5C10 7.2 8 7 6.2 7.2v8.6c1.8-.2 3.8 0 5.8 1.3 2-1.3 4-1.5 5.8-1.3V7.2C16 7 14 7.2 12 8.5zM12 8.5v8.6"
      />
    </>
  ),
  offer: (
    <>
      <rect class="shape-body" x="2" y="2" width="20" height="20" rx="4" />
      <path class="shape-detail" d="M7 8h10M7 12h10M7 16h6" />
    </>
  ),
  company: (
    <>
      <path class="shape-body" d="M12 1 23 9v12.5a1.5 1.5 0 0 1-1.5 1.5h-19A1.5 1.5 0 0 1 1 21.5V9z" />
      <path class="shape-detail" d="M9.5 23v-6h5v6M7 12h2.5M14.5 12H17" />
    </>
  ),
};
