import type { Contact, Place } from "../../../domain/index.ts";
import { directionsUrl, mailLink, phoneLink, webLink } from "../../links/index.ts";
import { contactTexts as texts } from "./texts.ts";

/** How to reach an organisation, the surest way first: its site, phone, e-mail, then its address and the way there. */
export function ContactLinks({ contact, place }: { contact: Contact | null; place: Place }) {
  const site = webLink(contact?.url);
  const phone = phoneLink(contact?.phone);
  const mail = mailLink(contact?.email);
  return (
    <ul class="contact-links">
      {site === null ? null : (
        <li>
          {texts.site}
          <a href={site}>{new URL(site).host}</a>
        </li>
      )}
      {phone === null ? null : (
        <li>
          {texts.phone}
          <a href={phone}>{unbroken(contact?.phone ?? "")}</a>
        </li>
      )}
      {mail === null ? null : (
        <li>
          {texts.mail}
          <a href={mail}>{contact?.email}</a>
        </li>
      )}
      <li>
        {texts.address}
        {addressOf(place)}
        <br />
        <a href={directionsUrl(place)}>{texts.directions}</a>
      </li>
    </ul>
  );
}

/** True when there is at least one way to reach the organisation without going there. */
export function isReachable(contact: Contact | null): boolean {
  return [webLink(contact?.url), phoneLink(contact?.phone), mailLink(contact?.email)].some((link) => link !== null);
}

/** The label of the place, with its postcode where the label does not hold it already. */
export function addressOf(place: Place): string {
  return place.postcode === null || place.label.includes(place.postcode)
    ? place.label
    : `${place.label} (${place.postcode})`;
}

/** A phone number that never breaks at the end of a line. */
function unbroken(phone: string): string {
  return phone.trim().replace(/\s+/g, "\u00a0");
}
