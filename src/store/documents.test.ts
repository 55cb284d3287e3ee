import fc from "fast-check";
import { expect, test } from "vitest";
import { checkedKey, toDocument } from "./documents.ts";

const text = fc.string({
  unit: fc.oneof(fc.constantFrom("\0", "\ud83d", "\udc00", "\\", '"', "\n", "u0000"), fc.string()),
});

test("a document is the record, without NUL characters and lone surrogates", () => {
  fc.assert(
    fc.property(text, (title) => {
      const clean = title.replaceAll("\0", "").toWellFormed();
      expect(JSON.parse(toDocument({ title, list: [title, 1, null] }))).toEqual({
        title: clean,
        list: [clean, 1, null],
      });
    }),
  );
});

test("a document is one line, with nothing that jsonb refuses", () => {
  fc.assert(
    fc.property(text, (title) => {
      // Of the escapes of JSON, those of an escaped backslash aside, none is of NUL or of half a pair.
      expect(toDocument({ title }).replaceAll("\\\\", "")).not.toMatch(/\n|\\u0000|\\ud[89a-f]/);
    }),
  );
});

test("text that only looks like an escape is kept", () => {
  expect(JSON.parse(toDocument({ title: "\\u0000 \\ud83d" }))).toEqual({ title: "\\u0000 \\ud83d" });
});

test("a key is kept as it is or refused", () => {
  expect(checkedKey("é 'x\" {1}", "id", "offers")).toBe("é 'x\" {1}");
  for (const key of ["", "a\nb", "a\tb", "\ud83d", "x".repeat(301)]) {
    expect(() => checkedKey(key, "id", "offers")).toThrow("id of offers: got ");
  }
});
