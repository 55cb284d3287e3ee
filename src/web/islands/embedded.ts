/** What every page of the widget runs of the scripts of the pages: the same steps are told, to this site alone. */
import { tellSteps } from "./steps.ts";

tellSteps();
