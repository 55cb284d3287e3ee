import type { FeedNews } from "../../../domain/index.ts";
import { counted, instantInWords } from "../../french/index.ts";
import { dataTexts as texts } from "./texts.ts";

/** Each live source: whether it is plugged in, of when what we show of it dates, and what is being read of it now. */
export function Feeds({ feeds }: { feeds: readonly FeedNews[] }) {
  return (
    <ul class="import-reports">
      {feeds.map((feed) => (
        <li key={feed.label}>
          <strong>{feed.label}</strong>
          <br />
          {sentences(feed).join(" ")}
        </li>
      ))}
    </ul>
  );
}

function sentences({ isOn, state, hours, running }: FeedNews): string[] {
  if (!isOn) return [texts.feedOff];
  const told: string[] = [];
  const published = state?.published ?? null;
  if (published === null) told.push(texts.feedNeverRead);
  else told.push(texts.feedRead(instantInWords(published.at), counted(published.records, "fiche", "fiches", "aucune")));
  if (state !== null && state.trouble !== null) {
    told.push(texts.feedTrouble[state.trouble.kind], texts.feedTried(instantInWords(state.trouble.at)));
  }
  if (running !== null) told.push(texts.feedRunning(counted(running.records, "fiche lue", "fiches lues", "aucune")));
  else told.push(texts.feedHours(hours));
  return told;
}
