import { typeset } from "../french/index.ts";
export const embeddingTexts = typeset({
  name: "Binôme",
  main: "Binôme",
  backTo: (host: string) => `Revenir sur ${host}`,
  signature: "Binôme : d’où viennent ces données",
});
