import { factOf } from "../../../guidance/index.ts";
import type { Example } from "../example.ts";
import { Acronyms } from "./acronyms.tsx";
import { Sources } from "./sources.tsx";

export const examples: readonly Example[] = [
  {
    name: "Des sources",
    render: () => <Sources facts={[factOf("age-min"), factOf("age-max"), factOf("locapass"), factOf("employed-6")]} />,
  },
  { name: "Des sigles", render: () => <Acronyms text="Le CFA et l’OPCO" /> },
];
