import { loadContent, withFacts } from "../../../guidance/index.ts";
import type { Example } from "../example.ts";
import { Line, Prose } from "./index.ts";

export const examples: readonly Example[] = [
  { name: "Une page", render: () => <Prose blocks={loadContent().pages.insertion.blocks} /> },
  {
    name: "Des chiffres sûrs, à vérifier, terminés",
    render: () => (
      <p>
        <Line parts={withFacts("De {age-min} à {age-max}, {locapass} au CFA, jusqu’au {licence-ended}.")} />
      </p>
    ),
  },
];
