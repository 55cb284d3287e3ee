import { exampleTraining } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { ContactLinks } from "./contact-links.tsx";

const { contact, place } = exampleTraining();

export const examples: readonly Example[] = [
  { name: "Tout est connu", render: () => <ContactLinks contact={contact} place={place} /> },
  { name: "L’adresse seulement", render: () => <ContactLinks contact={null} place={place} /> },
  {
    name: "Un site qui n’en est pas un",
    render: () => <ContactLinks contact={{ url: "javascript:alert(1)", email: "x", phone: null }} place={place} />,
  },
];
