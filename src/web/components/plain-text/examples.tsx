import type { Example } from "../example.ts";
import { PlainText } from "./plain-text.tsx";

export const examples: readonly Example[] = [
  { name: "Une phrase", render: () => <PlainText text="Vous préparez le pain." /> },
  {
    name: "Des lignes",
    render: () => <PlainText text={"Vous préparez :\n- le pain\n- les brioches\n\nLe lundi est libre."} />,
  },
  {
    name: "Des signes de balisage",
    render: () => <PlainText text={'Un texte avec <b>des balises</b> & "des guillemets".'} />,
  },
  {
    name: "Un paragraphe en anglais",
    render: () => (
      <PlainText text={"Un texte d’exemple.\n\nYou will work with the team of the shop and help our customers."} />
    ),
  },
];
