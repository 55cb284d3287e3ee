import type { ComponentChildren } from "preact";
import type { Day } from "../../../domain/index.ts";
import { Logo } from "../logo/logo.tsx";
import { Banners } from "./banners.tsx";
import { documentTexts as texts } from "./texts.ts";

/** A whole page: head, banners, header, the page's own part, footer. One style sheet, and a script that nothing needs. */
export function Document(props: DocumentProps) {
  return (
    <html lang={LANGUAGE}>
      <Head {...props} />
      <Body {...props} />
    </html>
  );
}

export const LANGUAGE = "fr";

/** What follows the head, which may have been sent already. */
export function Body({ demonstration, simulatedDay, path, children }: DocumentProps) {
  return (
    <body>
      <a class="skip-link" href="#contenu">
        {texts.skip}
      </a>
      <header class="site-header">
        <Banners demonstration={demonstration} simulatedDay={simulatedDay} />
        <div class="site-bar">
          <a class="site-home" href="/" aria-label={texts.home} aria-current={path === "/" ? "page" : undefined}>
            <Logo />
          </a>
          <Navigation path={path} />
        </div>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </body>
  );
}

export interface DocumentProps {
  readonly title: string;
  readonly description: string | null;
  /** The path of the page, to tell it in the navigation. */
  readonly path: string;
  /** Where the site is: "https://binome.example". */
  readonly origin: string;
  readonly assets: { readonly styles: string; readonly icon: string; readonly script: string };
  readonly demonstration: boolean;
  readonly simulatedDay: Day | null;
  /** False: search engines are asked to leave it out. */
  readonly indexed: boolean;
  /** The address search engines keep, from "/". */
  readonly canonical: string | null;
  /** From "/". */
  readonly picture: string | null;
  readonly children?: ComponentChildren;
}

export function Head(props: DocumentProps) {
  const { title, description, assets, indexed } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${texts.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description === null ? null : <meta name="description" content={description} />}
      {indexed ? null : <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={assets.styles} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <script type="module" src={assets.script} />
      <Sharing {...props} />
    </head>
  );
}

/** What search engines and who shares the page are told (Open Graph, schema in https://ogp.me). */
function Sharing({ title, description, origin, canonical, picture }: DocumentProps) {
  const shown = picture ?? "/apercu/accueil.png";
  return (
    <>
      {canonical === null ? null : <link rel="canonical" href={origin + canonical} />}
      {canonical === null ? null : <meta property="og:url" content={origin + canonical} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={texts.name} />
      <meta property="og:locale" content="fr_FR" />
      <meta property="og:title" content={title} />
      {description === null ? null : <meta property="og:description" content={description} />}
      <meta property="og:image" content={origin + shown} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
    </>
  );
}

function Footer() {
  return (
    <footer class="site-footer">
      <p>{texts.about}</p>
      <ul>
        {[
          ...texts.guidance,
          { href: "/donnees", label: texts.data },
          { href: "/impact", label: texts.impact },
          { href: "/developpeurs", label: texts.developers },
          { href: "/plan-du-site", label: texts.plan },
        ].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}

function Navigation({ path }: { path: string }) {
  return (
    <nav class="site-nav" aria-label={texts.navigation}>
      <ul>
        {texts.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === path ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
