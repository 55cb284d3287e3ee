import type { Page } from "../page.ts";
import { companyPage } from "./company/page.tsx";
import { componentsPage } from "./components/page.tsx";
import { dataPage } from "./data/page.tsx";
import { homePage } from "./home/page.tsx";
import { offerPage } from "./offer/page.tsx";
import { searchPage } from "./search/page.tsx";
import { trainingPage } from "./training/page.tsx";

/** Every page of the site: one folder, one line. */
export const PAGES: readonly Page[] = [
  homePage,
  searchPage,
  trainingPage,
  offerPage,
  companyPage,
  dataPage,
  componentsPage,
];
