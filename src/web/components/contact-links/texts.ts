import { typeset } from "../../french/index.ts";

export const contactTexts = typeset({
  site: "Site : ",
  phone: "Téléphone : ",
  mail: "Courriel : ",
  address: "Adresse : ",
  directions: "Voir l’itinéraire sur OpenStreetMap",
});
