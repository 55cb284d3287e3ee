import { parseDay } from "../../../domain/index.ts";
import type { Example } from "../example.ts";
import { WishPath } from "./wish-path.tsx";

export const examples: readonly Example[] = [
  {
    name: "Sur Parcoursup, en février",
    render: () => <WishPath platform="parcoursup" today={parseDay("2026-02-01")} />,
  },
];
