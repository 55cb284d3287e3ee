/** The name in full of a place that people cut short, or of the town at the heart of an area that is no commune; `text` otherwise. */
export function inFull(text: string): string {
  return BY_NICKNAME.get(text) ?? text;
}

/** Where a village has the short name too, the town is meant: its département says which one is not ("evry 89"). */
const NICKNAMES: Readonly<Record<string, string>> = {
  aix: "Aix-en-Provence",
  asnieres: "Asnières-sur-Seine",
  aulnay: "Aulnay-sous-Bois",
  boulogne: "Boulogne-Billancourt",
  bourgoin: "Bourgoin-Jallieu",
  brive: "Brive-la-Gaillarde",
  bzh: "Bretagne",
  "cergy pontoise": "Cergy",
  chalon: "Chalon-sur-Saône",
  chalons: "Châlons-en-Champagne",
  champigny: "Champigny-sur-Marne",
  charleville: "Charleville-Mézières",
  cherbourg: "Cherbourg-en-Cotentin",
  clermont: "Clermont-Ferrand",
  "cote d azur": "Alpes-Maritimes",
  evry: "Évry-Courcouronnes",
  issy: "Issy-les-Moulineaux",
  ivry: "Ivry-sur-Seine",
  "la defense": "Puteaux",
  "la roche": "La Roche-sur-Yon",
  "la seyne": "La Seyne-sur-Mer",
  levallois: "Levallois-Perret",
  "marne la vallee": "Torcy (77)",
  neuilly: "Neuilly-sur-Seine",
  "pays basque": "Pyrénées-Atlantiques",
  "region lyonnaise": "Lyon",
  roissy: "Roissy-en-France",
  rueil: "Rueil-Malmaison",
  "saint ouen": "Saint-Ouen-sur-Seine",
  "saint quentin en yvelines": "Montigny-le-Bretonneux",
  "sophia antipolis": "Valbonne",
  sqy: "Montigny-le-Bretonneux",
  "st ouen": "Saint-Ouen-sur-Seine",
  "st quentin en yvelines": "Montigny-le-Bretonneux",
  thonon: "Thonon-les-Bains",
  vandoeuvre: "Vandœuvre-lès-Nancy",
  villefranche: "Villefranche-sur-Saône",
  vitry: "Vitry-sur-Seine",
};

const BY_NICKNAME = new Map(Object.entries(NICKNAMES));
