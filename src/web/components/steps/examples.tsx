import type { Example } from "../example.ts";
import { Steps } from "./steps.tsx";

export const examples: readonly Example[] = [
  {
    name: "Deux étapes",
    render: () => (
      <>
        <h2>Et maintenant ?</h2>
        <Steps
          steps={[
            { title: "Appelez l’école", body: <a href="tel:0199000001">{"01\u00a099\u00a000\u00a000\u00a001"}</a> },
            { title: "Préparez votre CV", body: <p>Une page suffit.</p> },
          ]}
        />
      </>
    ),
  },
];
