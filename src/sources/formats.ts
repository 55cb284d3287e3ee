import { apiAlternance } from "./api-alternance/index.ts";
import { catalogueApi } from "./catalogue-api/index.ts";
import { catalogueCsv } from "./catalogue-csv/index.ts";
import { certificationsApi } from "./certifications-api/index.ts";
import { codesDiplomes } from "./codes-diplomes/index.ts";
import { contractsDepartements } from "./contracts-departements/index.ts";
import type { FileFormat, ImportKind } from "./format.ts";
import { franceTravailV2 } from "./france-travail-v2/index.ts";
import { geoEstablishments } from "./geo-establishments/index.ts";
import { hiresContracts } from "./hires-contracts/index.ts";
import { hiresCsv } from "./hires-csv/index.ts";
import { siretOnly } from "./hires-fields.ts";
import { hiresRomeNaf } from "./hires-rome-naf/index.ts";
import { hiresYearly } from "./hires-yearly/index.ts";
import { insertionRegions } from "./insertion-regions/index.ts";
import { insertionSchools } from "./insertion-schools/index.ts";
import { kitApprentissage } from "./kit-apprentissage/index.ts";
import { laposteHexasmal } from "./laposte-hexasmal/index.ts";
import { nativeAppellations } from "./native-appellations/index.ts";
import { nativeCertifications } from "./native-certifications/index.ts";
import { nativeCompanies } from "./native-companies/index.ts";
import { nativeOccupations } from "./native-occupations/index.ts";
import { nativeOffers } from "./native-offers/index.ts";
import { nativePlaces } from "./native-places/index.ts";
import { nativeSmic } from "./native-smic/index.ts";
import { nativeTension } from "./native-tension/index.ts";
import { nativeTrainings } from "./native-trainings/index.ts";
import { rncpRome } from "./rncp-rome/index.ts";
import { romeAppellations } from "./rome-appellations/index.ts";
import { romeV3 } from "./rome-v3/index.ts";
import { romeV4 } from "./rome-v4/index.ts";
import { sireneStock } from "./sirene-stock/index.ts";
import { tensionBmo } from "./tension-bmo/index.ts";
import { nativeCounts } from "./wish-counts-native/index.ts";
import { parcoursupCounts } from "./wish-counts-parcoursup/index.ts";
import { affelnetOffers } from "./wish-map-affelnet/index.ts";
import { catalogueWishes } from "./wish-map-catalogue/index.ts";
import { nativeWishes } from "./wish-map-native/index.ts";
import { parcoursupMap, parcoursupMapV1 } from "./wish-map-parcoursup/index.ts";
import { affelnetWishes } from "./wishes-affelnet/index.ts";

/** Every format that an import recognises, by kind. A new one is its folder and its name here. */
export const FORMATS: { readonly [K in ImportKind]: readonly FileFormat<K>[] } = {
  trainings: [nativeTrainings, catalogueCsv, catalogueApi],
  offers: [nativeOffers, franceTravailV2, apiAlternance],
  establishments: [nativeCompanies, geoEstablishments, sireneStock],
  hires: [hiresCsv(siretOnly), hiresContracts(siretOnly), hiresYearly(siretOnly), hiresRomeNaf],
  occupations: [nativeOccupations, romeV4, romeV3],
  appellations: [nativeAppellations, romeAppellations],
  certifications: [nativeCertifications, kitApprentissage, codesDiplomes, rncpRome, certificationsApi],
  places: [nativePlaces, laposteHexasmal],
  smic: [nativeSmic],
  tension: [nativeTension, tensionBmo],
  contracts: [contractsDepartements],
  "wish-map": [nativeWishes, parcoursupMap, parcoursupMapV1, catalogueWishes, affelnetOffers],
  wishes: [affelnetWishes],
  insertion: [insertionRegions, insertionSchools],
  "wish-counts": [nativeCounts, parcoursupCounts],
};

export const IMPORT_KINDS = Object.keys(FORMATS) as readonly ImportKind[];
