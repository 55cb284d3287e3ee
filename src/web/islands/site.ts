/** What every page runs once it is read. Each part looks for what it improves and leaves alone a page that has none of it. */
import { suggestWhileTyping } from "./combobox.ts";
import { keepButtons } from "./keep.ts";
import { rememberSearch } from "./last-search.ts";
import { openMapOnDemand } from "./map-door.ts";
import { offerPosition } from "./position.ts";
import { readOnInPlace } from "./read-on.ts";
import { showSelection } from "./selection-page.ts";
import { tellSteps } from "./steps.ts";

for (const part of [
  suggestWhileTyping,
  offerPosition,
  rememberSearch,
  keepButtons,
  showSelection,
  openMapOnDemand,
  readOnInPlace,
  // After the buttons « Garder » have changed.
  tellSteps,
]) {
  part();
}
