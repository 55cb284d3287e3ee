import type { ComponentChildren } from "preact";

/** A table with its headings, which scrolls by itself where it is wider than the screen, with the keyboard too. `children`: its rows. */
export function ScrollTable({ caption, label = caption, columns, isDense = false, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class={`table-scroll${isDense ? " table-dense" : ""}`} tabIndex={0} aria-label={label}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface ScrollTableProps {
  readonly caption: string;
  /** What a screen reader calls what scrolls; the caption otherwise. */
  readonly label?: string;
  readonly columns: readonly string[];
  /** Smaller, so that many short columns fit a phone. */
  readonly isDense?: boolean;
  readonly children: ComponentChildren;
}
