import type { Page } from "../page.ts";
import { cfaPage } from "./cfa/page.tsx";
import { companyPage } from "./company/page.tsx";
import { componentsPage } from "./components/page.tsx";
import { dataPage } from "./data/page.tsx";
import { homePage } from "./home/page.tsx";
import { offerPage } from "./offer/page.tsx";
import { searchPage } from "./search/page.tsx";
import { trainingPage } from "./training/page.tsx";
import { affelnetPage, parcoursupPage } from "./wish/page.tsx";

/** Every page of the site: one folder, one line. */
export const PAGES: readonly Page[] = [
  homePage,
  searchPage,
  trainingPage,
  offerPage,
  companyPage,
  parcoursupPage,
  affelnetPage,
  cfaPage,
  dataPage,
  componentsPage,
];
