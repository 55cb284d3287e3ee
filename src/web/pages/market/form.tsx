import { marketTexts as texts } from "./texts.ts";

export function MarketForm({ q, place, refused }: { q: string; place: string; refused: boolean }) {
  const described = refused ? "market-refused" : undefined;
  return (
    <form class="search-form" action="/apprentissage/marche" method="get" aria-label={texts.form}>
      <div class="field">
        <label for="market-q">{texts.what}</label>
        <input id="market-q" name="q" type="text" value={q} required maxLength={200} aria-describedby={described} />
      </div>
      <div class="field">
        <label for="market-place">{texts.where}</label>
        <input id="market-place" name="place" type="text" value={place} maxLength={200} aria-describedby={described} />
      </div>
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}
