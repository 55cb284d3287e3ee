import type { ComponentChildren } from "preact";

/** One list of the results: its title with the count, the cards, the way on, or plain words when it is empty. */
export function ResultList({ id, title, hint = null, empty, next = null, children }: ResultListProps) {
  const cards = children.filter((card) => card !== null);
  return (
    <section class="result-list" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint === null ? null : <p class="hint">{hint}</p>}
      <div class="result-body">
        {cards.length === 0 ? (
          <p class="result-empty">{empty}</p>
        ) : (
          <ul class="cards">
            {cards.map((card) => (
              <li>{card}</li>
            ))}
          </ul>
        )}
        {next === null ? null : (
          <a class="button button-quiet" href={next.url} data-more>
            {next.label}
          </a>
        )}
      </div>
    </section>
  );
}

export interface ResultListProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | null;
  readonly empty: ComponentChildren;
  readonly next?: { readonly url: string; readonly label: string } | null;
  readonly children: readonly ComponentChildren[];
}
