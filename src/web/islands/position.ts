import { announce, element } from "./dom.ts";
import { islandTexts as texts } from "./texts.ts";

/** Three decimals: about 100 m, enough to search around and no more. */
const DECIMALS = 3;

/** « Ma position », on request only: the point takes the place of the town, in the address of the search and nowhere else. */
export function offerPosition(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-position]")) {
    const field = button.closest("form")?.querySelector<HTMLInputElement>("input[name=place]");
    if (!field) continue;
    if (!("geolocation" in navigator)) button.remove();
    button.addEventListener("click", () => locate(button, field));
    continueFromPoint(field);
  }
}

function locate(button: HTMLButtonElement, field: HTMLInputElement): void {
  announce(texts.searchingPosition);
  button.disabled = true;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      button.disabled = false;
      searchFrom(field, coords.latitude.toFixed(DECIMALS), coords.longitude.toFixed(DECIMALS));
      announce(texts.myPosition);
    },
    () => {
      button.disabled = false;
      field.placeholder = texts.noPosition;
      field.focus();
      announce(texts.noPosition);
    },
    { timeout: 10_000, maximumAge: 300_000 },
  );
}

/** The field says « Ma position » and two hidden ones are sent in its place, until something else is typed. */
function searchFrom(field: HTMLInputElement, lat: string, lon: string): void {
  const form = field.form;
  if (!form) return;
  const hidden = { lat, lon };
  for (const [name, value] of Object.entries(hidden)) {
    form.querySelector(`input[type=hidden][name=${name}]`)?.remove();
    form.append(element("input", { type: "hidden", name, value }));
  }
  field.value = texts.myPosition;
  field.removeAttribute("name");
  const forget = () => {
    field.name = "place";
    for (const name of Object.keys(hidden)) form.querySelector(`input[type=hidden][name=${name}]`)?.remove();
    for (const type of ["input", "change"]) field.removeEventListener(type, forget);
  };
  for (const type of ["input", "change"]) field.addEventListener(type, forget);
}

/** On results around a point, a new question goes on from the same point. */
function continueFromPoint(field: HTMLInputElement): void {
  const query = new URLSearchParams(location.search);
  const [lat, lon] = [query.get("lat"), query.get("lon")];
  if (field.value === "" && lat !== null && lon !== null) searchFrom(field, lat, lon);
}
