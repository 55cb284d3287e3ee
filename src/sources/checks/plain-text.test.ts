import { expect, test } from "vitest";
import { plainText, withoutContacts } from "./plain-text.ts";

test.each([
  ["tags go, blocks become lines", "<p>Pétrir</p><ul><li>cuire</li><li>vendre</li></ul>", "Pétrir\ncuire\nvendre"],
  ["scripts and styles go with what they hold", "a<script>alert(1)</script><style>b{}</style>c", "ac"],
  ["an image cannot run anything", '<img src=x onerror="alert(1)">Boulanger', "Boulanger"],
  ["entities are decoded", "Pains &amp; viennoiseries, caf&eacute;", "Pains & viennoiseries, café"],
  ["… once", "&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["what only looks like a tag stays", "3 < 5 & 7 > 2", "3 < 5 & 7 > 2"],
  ["controls and halves of characters are no text", "a\u0000b\u001bc\ud800", "abc\ufffd"],
  ["spaces and blank lines are folded", " a \t b\r\n\r\n\n\nc ", "a b\n\nc"],
])("%s", (_, text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test("addresses and numbers are taken out of a feed's text", () => {
  expect(withoutContacts("CV à m.exemple@mail.example.org, 01.00.00.00.00 ou +33 6 00 00 00 00")).toBe(
    "CV à [adresse retirée], [numéro retiré] ou [numéro retiré]",
  );
});

test("other numbers stay", () => {
  expect(withoutContacts("SIRET 00000001800010, 35 h, 1 500 €, le 01/09/2026")).toBe(
    "SIRET 00000001800010, 35 h, 1 500 €, le 01/09/2026",
  );
});
