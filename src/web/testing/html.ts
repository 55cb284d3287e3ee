import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // Rendered markup is compact: how it is laid out is nobody's concern.
      "no-trailing-whitespace": "off",
      "void-style": ["error", { style: "selfclosing" }],
      // The length of a title depends on what an employer wrote.
      "long-title": "off",
      // Preact writes boolean attributes bare and keeps the case of SVG's.
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-inline-style": "error",
      // Boxes of one name are one list.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    },
  }),
);

/** What html-validate finds wrong in a page or a fragment, one line each; empty when it is valid. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}
