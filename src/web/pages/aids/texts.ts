import { typeset } from "../../french/index.ts";
export const aidsTexts = typeset({
  form: "Trois questions",
  age: "Votre âge",
  ages: [
    { value: "", label: "Voir tous les âges" },
    { value: "minor", label: "Moins de dix-huit ans" },
    { value: "young", label: "De dix-huit à vingt-cinq ans" },
    { value: "adult", label: "Vingt-six ans ou plus" },
  ],
  housing: "Louez-vous un logement ?",
  disability: "Votre handicap est-il reconnu ?",
  yesNo: [
    { value: "", label: "Je ne veux pas le dire" },
    { value: "yes", label: "Oui" },
    { value: "no", label: "Non" },
  ],
  submit: "Voir mes aides",
  found: (count: number) => (count < 2 ? "Une aide peut vous concerner." : `${count} aides peuvent vous concerner.`),
  amount: "Combien",
  who: "Pour qui",
  how: "Comment",
  until: "Jusqu’à quand",
  official: "Site officiel",
  employer: "Et l’employeur ?",
});
