import { typeset } from "../../french/index.ts";
export const selectionTexts = typeset({
  title: "Ma sélection",
  lead: "Ce que vous avez gardé, où vous en êtes avec chacun, et vos notes.",
  private:
    "Tout reste sur cet appareil : rien n’est envoyé, rien n’est gardé chez nous. Sur un appareil partagé, pensez à effacer.",
  noScript:
    "Cette page a besoin des scripts de votre navigateur, qui sont coupés. Sans eux, gardez une page avec les favoris du navigateur, ou imprimez-la.",
  waiting: "Lecture de votre sélection…",
  next: "Et après ?",
  steps: [
    "Contactez-en au moins trois cette semaine, écoles et employeurs.",
    "Sans réponse au bout d’une semaine, relancez.",
    "Notez qui vous a répondu et ce qu’on vous a dit.",
  ],
});
