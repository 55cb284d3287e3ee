import type { Example } from "../example.ts";
import { PhoneScript } from "./phone-script.tsx";

export const examples: readonly Example[] = [
  {
    name: "Un appel",
    render: () => (
      <PhoneScript lines={["« Bonjour, je m’appelle [votre prénom].", "Prenez-vous des apprentis cette année ? »"]} />
    ),
  },
];
