import type { SearchQuery } from "../../links/index.ts";

/** The parameters a form sends along without showing them. */
export function HiddenFields({ query }: { query: SearchQuery }) {
  return (
    <>
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
