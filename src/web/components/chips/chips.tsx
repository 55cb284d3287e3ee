/** Links to other searches, side by side, each as large as a finger; nothing when there is none. */
export function Chips({ links }: { links: readonly { readonly label: string; readonly url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="chips">
      {links.map(({ label, url }) => (
        <li key={url}>
          <a class="chip" href={url}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
