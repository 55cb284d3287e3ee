import type { Download, Page } from "../page.ts";
import { aidsPage } from "./aids/page.tsx";
import { apprenticeshipPage } from "./apprentissage/page.tsx";
import { calendarPage, planFile } from "./calendar/page.tsx";
import { cfaPage } from "./cfa/page.tsx";
import { companyPage } from "./company/page.tsx";
import { componentsPage } from "./components/page.tsx";
import { dataPage } from "./data/page.tsx";
import { developersPage } from "./developpeurs/page.tsx";
import { widgetBuilderPage } from "./developpeurs-widget/page.tsx";
import { algorithmsPage } from "./donnees-algorithmes/page.tsx";
import { faqPage } from "./faq/page.tsx";
import { homePage } from "./home/page.tsx";
import { wishesMap } from "./impact/map.ts";
import { impactPage } from "./impact/page.tsx";
import { contractsMap } from "./market/map.ts";
import { marketPage } from "./market/page.tsx";
import { offerPage } from "./offer/page.tsx";
import { outcomesPage } from "./outcomes/page.tsx";
import { payPage } from "./pay/page.tsx";
import { planPage } from "./plan/page.tsx";
import { searchPage } from "./search/page.tsx";
import { selectionPage } from "./selection/page.tsx";
import { trainingPage } from "./training/page.tsx";
import { widgetPages } from "./widget/page.tsx";
import { affelnetPage, parcoursupPage } from "./wish/page.tsx";

/** Every page of the site: one folder, one line. */
export const PAGES: readonly Page[] = [
  homePage,
  searchPage,
  trainingPage,
  offerPage,
  companyPage,
  selectionPage,
  planPage,
  parcoursupPage,
  affelnetPage,
  cfaPage,
  apprenticeshipPage,
  payPage,
  calendarPage,
  aidsPage,
  marketPage,
  outcomesPage,
  faqPage,
  dataPage,
  impactPage,
  algorithmsPage,
  componentsPage,
  developersPage,
  widgetBuilderPage,
  ...widgetPages,
];

/** The files that pages offer. */
export const DOWNLOADS: readonly Download[] = [planFile, contractsMap, wishesMap];
