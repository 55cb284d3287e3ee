import sanitizeHtml from "sanitize-html";

const BLOCKS = /<br\s*\/?>|<\/(?:p|div|li|ul|ol|h[1-6]|tr)\s*>/gi;
/** Controls other than line ends and tabs: they are never text, and a database may refuse them. */
const CONTROLS = /[^\P{Cc}\n\r\t]/gu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const FRENCH_PHONE = /(?<!\d)(?:\+33[\s.]?(?:\(0\))?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;

/** Text as a reader sees it: no tag, no control character, entities decoded once, at most one blank line in a row. */
export function plainText(text: string): string {
  const bare = /[<&]/.test(text) ? withoutTags(text) : text;
  return bare
    .toWellFormed()
    .replace(CONTROLS, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** E-mail addresses and phone numbers in the text of a feed may be those of a person: they are taken out. */
export function withoutContacts(text: string): string {
  return text.replace(EMAIL, "[adresse retirée]").replace(FRENCH_PHONE, "[numéro retiré]");
}

function withoutTags(text: string): string {
  const escaped = sanitizeHtml(text.replace(BLOCKS, "\n"), { allowedTags: [], allowedAttributes: {} });
  return escaped.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
