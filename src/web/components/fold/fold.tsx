import type { ComponentChildren } from "preact";

/** What takes too much of a phone's screen: closed there until it is asked for, always shown where there is room. */
export function Fold({ summary, open = false, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface FoldProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}
