/** Links to other searches, side by side, each as large as a finger. */
export function Chips({ links }: { links: readonly { readonly label: string; readonly url: string }[] }) {
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
