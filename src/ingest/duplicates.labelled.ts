/*
 * Offers invented for this test: employers, towns' uses and texts are fictitious. Each line is a pair that two sources might show,
 * and whether a person would say that they are one and the same offer. Sirets are those of nobody (they start with 000000).
 */

interface Shown {
  readonly title: string;
  readonly employer: string | null;
  readonly town?: "Metz" | "Nancy";
  readonly siret?: string;
  readonly text?: string;
}

export interface LabelledPair {
  readonly same: boolean;
  readonly a: Shown;
  readonly b: Shown;
}

const by =
  (employer: string | null) =>
  (title: string, more: Omit<Shown, "title" | "employer"> = {}) => ({ title, employer, ...more });
const [fournil, fournilSarl, garage, garageSas, clinique, hotel, bureau, chantier, hidden] = [
  by("Fournil Exemple"),
  by("SARL FOURNIL EXEMPLE"),
  by("Garage Fictif"),
  by("GARAGE FICTIF SAS"),
  by("Clinique Imaginaire"),
  by("Hôtel Inventé"),
  by("Bureau Factice"),
  by("Chantiers Fictifs"),
  by(null),
] as const;

const BREAD =
  "Au sein d’une équipe de quatre personnes, vous pétrissez, façonnez et cuisez les pains du matin. Vous apprenez la conduite des fermentations, la tourne à la main et la tenue du fournil. Vous commencez à cinq heures, deux dimanches par mois sont libres. Le maître d’apprentissage a formé six apprentis.";
const COUNTER =
  "Vous accueillez les clients, servez les pains et les gâteaux, encaissez, tenez la vitrine propre et bien garnie. Vous préparez les commandes de la journée et aidez à la cuisson des viennoiseries. Bonne présentation et sourire demandés ; horaires du matin ou de l’après-midi, un dimanche sur deux.";
const HOUSE =
  "Notre agence confie à son alternant la mise à jour des dossiers du personnel, le suivi des entretiens, la préparation des plannings et l’accueil des nouveaux arrivants. Vous travaillez avec deux responsables, sur des outils simples. Une première expérience de bureau est un plus, la rigueur est nécessaire.";
const edited = (text: string) => `${text.replace("Vous ", "Vous y ")} Postulez en ligne.`;

const same = (a: Shown, b: Shown): LabelledPair => ({ same: true, a, b });
const different = (a: Shown, b: Shown): LabelledPair => ({ same: false, a, b });

export const LABELLED: readonly LabelledPair[] = [
  same(fournil("Apprenti boulanger (H/F)"), fournil("Boulanger en alternance F/H")),
  same(fournil("Boulanger"), fournilSarl("BOULANGÈRE / BOULANGER - APPRENTISSAGE")),
  same(fournil("Apprenti(e) pâtissier(ère)"), fournilSarl("Pâtissier H/F - Metz (57)")),
  same(fournil("Apprenti boulanger patissier"), fournil("Boulanger-pâtissier en apprentissage - CAP")),
  same(fournil("Vendeuse en boulangerie"), fournilSarl("Vendeur boulangerie (H/F) - Contrat pro 12 mois")),
  same(fournil("Apprenti boulanger", { text: BREAD }), fournil("Aide boulanger au fournil", { text: edited(BREAD) })),
  same(
    fournil("Employé de vente", { text: COUNTER }),
    fournilSarl("Conseiller de vente en boulangerie", { text: edited(COUNTER) }),
  ),
  same(fournil("Boulanger", { text: BREAD }), hidden("Apprenti boulanger H/F", { text: BREAD })),
  same(fournil("Boulangr patissier"), fournil("Boulanger pâtissier H/F")),
  same(garage("Mécanicien automobile"), garageSas("Apprenti mécanicien automobile H/F - URGENT")),
  same(garage("Apprenti carrossier peintre"), garageSas("Carrossier-peintre (F/H) réf. 20457")),
  same(garage("Technicien SAV"), garageSas("Technicien service après-vente en alternance")),
  same(garage("Mécanicien poids lourd"), garage("Mécanicien PL H/F")),
  same(
    garage("Alternance - Conseiller commercial automobile"),
    garageSas("Conseiller commercial automobile - Garage Fictif - Metz"),
  ),
  same(garage("Mecanicien cycle"), garage("Mécanicien cycles H/F CDD")),
  same(clinique("Aide-soignant en alternance"), clinique("Apprenti aide soignant (H/F)")),
  same(clinique("Agent de service hospitalier"), clinique("ASH H/F - apprentissage")),
  same(clinique("Secrétaire médicale"), clinique("Secrétaire médical(e) en alternance - BTS")),
  same(clinique("Auxiliaire de puériculture"), clinique("AUXILIAIRE DE PUÉRICULTURE F/H")),
  same(clinique("Cuisinier", { siret: "00000002600013" }), {
    ...by("Résidence Clinique Imaginaire")("Apprenti cuisinier"),
    siret: "00000002600013",
  }),
  same(hotel("Réceptionniste"), hotel("Apprenti réceptionniste - Hôtel Inventé - Metz")),
  same(hotel("Commis de cuisine"), hotel("Commis(e) de cuisine en apprentissage H/F")),
  same(hotel("Serveur en salle"), hotel("Serveuse en salle - alternance - débutant accepté")),
  same(hotel("Employé d'étage"), hotel("Employée d’étage H/F temps plein")),
  same(bureau("Assistant RH"), bureau("Assistante ressources humaines en alternance")),
  same(bureau("Assistant RH", { text: HOUSE }), bureau("Chargé de mission RH", { text: edited(HOUSE) })),
  same(bureau("Assistant administration des ventes"), bureau("Assistant(e) ADV F/H")),
  same(bureau("Développeur web"), bureau("Alternance Dev web H/F - 24 mois")),
  same(bureau("Comptable"), bureau("COMPTABLE (F/H) - BTS - RENTREE 2026")),
  same(bureau("Chargé de communication"), bureau("Chargée de communication H/F - Master - septembre 2026")),
  same(bureau("Gestionnaire de paie"), bureau("Gestionnaire paie en alternance")),
  same(bureau("Technicien systèmes et réseaux"), bureau("Technicien réseaux et systèmes (H/F)")),
  same(chantier("Maçon"), chantier("Apprenti maçon - CAP - 2 ans")),
  same(chantier("Conducteur de travaux TP"), chantier("Conducteur de travaux publics H/F")),
  same(chantier("Plombier chauffagiste"), chantier("Apprenti(e) plombier(ère) chauffagiste (57)")),
  same(chantier("Électricien bâtiment"), chantier("Electricien en bâtiment H/F - alternance")),
  same(chantier("Dessinateur projeteur"), chantier("DESSINATRICE PROJETEUSE H/F")),
  same(chantier("Technicien CVC"), chantier("Technicien chauffage, ventilation, climatisation")),
  different(fournil("Boulanger"), fournil("Pâtissier")),
  different(fournil("Boulanger"), fournil("Boulanger pâtissier")),
  different(fournil("Boulanger", { text: BREAD }), fournil("Vendeur", { text: COUNTER })),
  different(fournil("Vendeur"), fournil("Vendeur", { town: "Nancy" })),
  different(fournil("Boulanger", { text: BREAD }), by("Fournil Autre")("Boulanger", { text: BREAD })),
  different(fournil("Boulanger"), garage("Boulanger")),
  different(hidden("Boulanger"), hidden("Boulanger")),
  different(fournil("Boulanger"), hidden("Boulanger")),
  different(garage("Mécanicien automobile"), garage("Mécanicien moto")),
  different(garage("Mécanicien poids lourd"), garage("Mécanicien véhicule léger")),
  different(garage("Mécanicien PL"), garage("Mécanicien VL")),
  different(garage("Carrossier"), garage("Carrossier peintre")),
  different(garage("Mécanicien", { siret: "00000002600013" }), garage("Mécanicien", { siret: "00000003400017" })),
  different(garage("Technicien SAV"), garage("Technicien atelier")),
  different(garage("Assistant commercial"), garage("Assistant comptable")),
  different(clinique("Aide-soignant de jour"), clinique("Aide-soignant de nuit")),
  different(clinique("Infirmier"), clinique("Aide infirmier")),
  different(clinique("Cuisinier"), clinique("Cuisinier", { town: "Nancy" })),
  different(hotel("Serveur"), hotel("Serveur barman")),
  different(hotel("Commis de cuisine"), hotel("Commis de salle")),
  different(hotel("Réceptionniste de nuit"), hotel("Réceptionniste")),
  different(bureau("Assistant RH"), bureau("Assistant ADV")),
  different(bureau("Développeur Java"), bureau("Développeur PHP")),
  different(bureau("Développeur front"), bureau("Développeur back")),
  different(bureau("Chargé de communication interne"), bureau("Chargé de communication externe")),
  different(bureau("Assistant RH recrutement"), bureau("Assistant RH paie")),
  different(bureau("Comptable fournisseurs"), bureau("Comptable clients")),
  different(bureau("Assistant RH", { text: HOUSE }), hidden("Comptable", { text: BREAD })),
  different(chantier("Maçon"), chantier("Façadier")),
  different(chantier("Conducteur de travaux"), chantier("Conducteur d'engins")),
  different(chantier("Électricien bâtiment"), chantier("Électricien industriel")),
  different(chantier("Plombier"), chantier("Plombier", { town: "Nancy" })),
  different(chantier("Peintre"), chantier("Pointre")),
];
