import { typeset } from "../../french/index.ts";
export const proseTexts = typeset({
  toConfirm: " (à vérifier)",
  ended: " (terminé)",
});
