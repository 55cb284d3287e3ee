import { typeset } from "../../french/index.ts";

export const journeyTexts = typeset({
  home: "Chez vous",
  school: "École",
  employer: "Employeur",
  homeToEmployer: "De chez vous à l’employeur : ",
});
