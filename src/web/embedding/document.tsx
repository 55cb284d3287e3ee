import type { ComponentChildren } from "preact";
import type { WidgetNews, WidgetSettings } from "../../domain/index.ts";
import { Banners } from "../components/document/banners.tsx";
import type { DocumentProps } from "../components/document/document.tsx";
import { scriptAddresses } from "../scripts/index.ts";
import { embeddingTexts as texts } from "./texts.ts";

/** A whole page of the widget: no site header, a way back to the host's page if it gave one, a discreet signature. */
export function EmbeddedDocument(props: EmbeddedDocumentProps) {
  const { settings, news } = props;
  return (
    <html lang="fr">
      <Head {...props} />
      <body class={`widget widget-${settings.variant}`} data-news={news === null ? undefined : JSON.stringify(news)}>
        <div class="widget-header">
          <Banners demonstration={props.demonstration} simulatedDay={props.simulatedDay} />
          {settings.returnUrl === undefined ? null : (
            <p class="widget-return">
              <a href={settings.returnUrl} target="_top">
                {texts.backTo(new URL(settings.returnUrl).host)}
              </a>
            </p>
          )}
        </div>
        <main id="contenu" aria-label={texts.main}>
          {props.children}
        </main>
        <div class="widget-footer">
          <a href="/donnees" target="_blank" rel="noopener">
            {texts.signature}
          </a>
        </div>
      </body>
    </html>
  );
}

export interface EmbeddedDocumentProps
  extends Pick<DocumentProps, "title" | "assets" | "demonstration" | "simulatedDay"> {
  readonly settings: WidgetSettings;
  /** The address of the host's look; null for the site's own. */
  readonly theme: string | null;
  /** What the page tells the page around it. */
  readonly news: WidgetNews | null;
  readonly children: ComponentChildren;
}

function Head({ title, assets, theme, settings }: EmbeddedDocumentProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${texts.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={settings.theme === "auto" ? "light dark" : settings.theme} />
      <meta name="robots" content="noindex" />
      <link rel="stylesheet" href={assets.styles} />
      {theme === null ? null : <link rel="stylesheet" href={theme} />}
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <script src="/widget/frame.js" defer />
      <script type="module" src={scriptAddresses().embedded} />
    </head>
  );
}
