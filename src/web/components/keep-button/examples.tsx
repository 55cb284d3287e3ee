import type { Example } from "../example.ts";
import { KeepButton } from "./keep-button.tsx";

export const examples: readonly Example[] = [
  {
    name: "Sur une page",
    render: () => (
      <article>
        <h3>
          <a href="/offre/exemple">Une offre d’exemple</a>
        </h3>
        <KeepButton kind="offer" />
      </article>
    ),
  },
];
