/** The way back to the results one comes from, or to a new search when the page was opened directly. */
export function WayBack({ to }: { to: string | null }) {
  return (
    <p class="way-back">
      <a href={to ?? "/"}>{to === null ? "Faire une recherche" : "Revenir aux résultats"}</a>
    </p>
  );
}
