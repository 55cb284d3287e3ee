import { examples as binomeCard } from "./binome-card/examples.tsx";
import { examples as chips } from "./chips/examples.tsx";
import { examples as contactLinks } from "./contact-links/examples.tsx";
import { examples as detail } from "./detail/examples.tsx";
import type { Example } from "./example.ts";
import { examples as facts } from "./facts/examples.tsx";
import { examples as filters } from "./filters/examples.tsx";
import { examples as fold } from "./fold/examples.tsx";
import { examples as guide } from "./guide/examples.tsx";
import { examples as importReports } from "./import-reports/examples.tsx";
import { examples as insertion } from "./insertion/examples.tsx";
import { examples as itemCard } from "./item-card/examples.tsx";
import { examples as journey } from "./journey/examples.tsx";
import { examples as keepButton } from "./keep-button/examples.tsx";
import { examples as kindMark } from "./kind-mark/examples.tsx";
import { examples as logo } from "./logo/examples.tsx";
import { examples as notice } from "./notice/examples.tsx";
import { examples as phoneScript } from "./phone-script/examples.tsx";
import { examples as plainText } from "./plain-text/examples.tsx";
import { examples as problemForm } from "./problem-form/examples.tsx";
import { examples as prose } from "./prose/examples.tsx";
import { examples as provenance } from "./provenance/examples.tsx";
import { examples as question } from "./question/examples.tsx";
import { examples as resultList } from "./result-list/examples.tsx";
import { examples as scrollTable } from "./scroll-table/examples.tsx";
import { examples as searchForm } from "./search-form/examples.tsx";
import { examples as sortLinks } from "./sort-links/examples.tsx";
import { examples as steps } from "./steps/examples.tsx";
import { examples as wayBack } from "./way-back/examples.tsx";
import { examples as wishPath } from "./wish-path/examples.tsx";

/** Every component by the name of its folder, with its examples: the gallery shows them, the tests go through them. */
export const COMPONENTS: Readonly<Record<string, readonly Example[]>> = {
  "binome-card": binomeCard,
  chips,
  "contact-links": contactLinks,
  detail,
  facts,
  filters,
  fold,
  guide,
  "import-reports": importReports,
  insertion,
  "item-card": itemCard,
  journey,
  "keep-button": keepButton,
  "kind-mark": kindMark,
  logo,
  notice,
  "phone-script": phoneScript,
  "plain-text": plainText,
  "problem-form": problemForm,
  prose,
  provenance,
  question,
  "result-list": resultList,
  "scroll-table": scrollTable,
  "search-form": searchForm,
  "sort-links": sortLinks,
  steps,
  "way-back": wayBack,
  "wish-path": wishPath,
};
