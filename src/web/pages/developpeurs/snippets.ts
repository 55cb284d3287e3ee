/** The same first search in three languages. Each can be pasted and run as it is. */
export function searchSnippets(origin: string): readonly { readonly language: string; readonly code: string }[] {
  const url = `${origin}/api/v1/search?q=boulanger&place=Metz&radius=30`;
  return [
    { language: "curl", code: `curl '${url}'` },
    {
      language: "TypeScript",
      code: `const url = new URL("${origin}/api/v1/search");
url.search = new URLSearchParams({ q: "boulanger", place: "Metz", radius: "30" }).toString();
const response = await fetch(url);
if (!response.ok) throw new Error((await response.json()).detail);
const { binomes, trainings, offers, companies } = await response.json();
console.log(trainings.total, offers.total, companies.total, binomes.items[0]?.reasons);`,
    },
    {
      language: "Python",
      code: `import json, urllib.parse, urllib.request

query = urllib.parse.urlencode({"q": "boulanger", "place": "Metz", "radius": 30})
with urllib.request.urlopen("${origin}/api/v1/search?" + query) as response:
    answer = json.load(response)
print(answer["trainings"]["total"], answer["offers"]["total"], answer["companies"]["total"])`,
    },
  ];
}

/** Publishing an offer, and taking a list away: both need a key. */
export function keyedSnippets(origin: string): {
  readonly publish: string;
  readonly take: string;
  readonly official: string;
} {
  return {
    publish: `curl -X POST '${origin}/api/v1/offers' \\
  -H "Authorization: Bearer $BINOME_KEY" -H 'Content-Type: application/json' \\
  -d '{"id": "A-1", "title": "Boulanger en apprentissage", "romes": ["D1102"],
       "place": {"label": "Metz", "lat": 49.1193, "lon": 6.1757}}'`,
    take: `curl --compressed -C - -o offres.ndjson \\
  -H "Authorization: Bearer $BINOME_KEY" '${origin}/api/v1/export/offers'`,
    official: `import { ApiClient } from "api-alternance-sdk";

const client = new ApiClient({ endpoint: "${origin}/api", key: process.env.BINOME_KEY });
const near = { romes: "D1102", latitude: 49.1193, longitude: 6.1757, radius: 30 };
const { jobs, recruiters } = await client.get("/job/v1/search", { querystring: near });
console.log(jobs.length, recruiters.length);`,
  };
}
