/** What to say on the phone or on the spot, word for word; the parts in square brackets are for the visitor to fill. */
export function PhoneScript({ lines }: { lines: readonly string[] }) {
  return (
    <blockquote class="phone-script">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </blockquote>
  );
}
