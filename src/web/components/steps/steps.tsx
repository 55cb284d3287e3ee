import type { ComponentChildren } from "preact";

/** What to do next, in order; the first step is the main one. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, body }) => (
        <li key={title}>
          <h3 class="step-title">{title}</h3>
          {body}
        </li>
      ))}
    </ol>
  );
}

export interface Step {
  readonly title: string;
  readonly body: ComponentChildren;
}
