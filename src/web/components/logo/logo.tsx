/** The mark: a disc (the training) and a square (the employer) that hold each other. The name is read beside it. */
export function Logo() {
  return (
    <span class="logo">
      <svg viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
        <rect class="logo-employer" x="21" y="5" width="22" height="22" rx="5" />
        <circle class="logo-training" cx="17" cy="16" r="12" />
        <path class="logo-employer" d="M21 19v3a5 5 0 0 0 5 5h4" />
      </svg>
      <span class="logo-name">Binôme</span>
    </span>
  );
}

/** The same mark on its own ground, for the tab of the browser: an SVG document. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<rect width="48" height="48" rx="10" fill="#0a4549"/>
<g fill="none" stroke-width="4.5" stroke-linecap="round">
<rect x="22" y="14" width="20" height="20" rx="5" stroke="#f5c98d"/>
<circle cx="18" cy="24" r="11" stroke="#fff"/>
<path d="M22 28v1a5 5 0 0 0 5 5h4" stroke="#f5c98d"/>
</g>
</svg>
`;
