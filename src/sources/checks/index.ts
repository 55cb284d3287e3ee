/** What the mappers check and clean with: fields, text, places, addresses of the web. */
export { attempt, check, expectation, NotKept } from "./attempt.ts";
export { contactSchema, nullable, optionalCode, parsed, requiredUrl } from "./fields.ts";
export { locate } from "./locate.ts";
export { plainText, withoutContacts } from "./plain-text.ts";
export { webUrl } from "./web-url.ts";
