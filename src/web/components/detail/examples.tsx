import type { Example } from "../example.ts";
import { Notice } from "../notice/notice.tsx";
import { Detail } from "./detail.tsx";

export const examples: readonly Example[] = [
  {
    name: "Une entreprise",
    render: () => (
      <Detail
        kind="company"
        title="Atelier d’exemple C"
        subtitle="Metz"
        back={null}
        notice={
          <Notice tone="warning">
            <p>Cette entreprise n’a pas publié d’offre.</p>
          </Notice>
        }
        facts={[{ term: "Taille", value: "6 à 9 salariés" }]}
        steps={[{ title: "Appelez", body: <p>Aux heures calmes.</p> }]}
        descriptionTitle="Présentation"
        description="Un atelier d’exemple."
        provenance={<p>Source : exemple.</p>}
      />
    ),
  },
];
