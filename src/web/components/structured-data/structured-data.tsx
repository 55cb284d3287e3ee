/** What search engines read of a page (schema.org, JSON-LD). It is data: browsers never run it, whatever the content policy. Nothing when there are none. */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> | null }) {
  if (data === null) return null;
  // "<" would end the element, were it to stand in the text of a feed.
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
