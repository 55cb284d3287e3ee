/**
 * The ways to say a title that gives both genders: "Abatteur / Abatteuse de carrière" is "Abatteur de carrière" and
 * "Abatteuse de carrière". What follows the pair belongs to both, what precedes it too ("Aide maçon / maçonne").
 * Sides that share no word ("Sage-femme / Maïeuticien") are two titles.
 */
export function gendersOf(title: string): readonly string[] {
  const [first = "", ...others] = title.split(/\s+\/\s+|(?<=\p{L}{3})\/(?=\p{Lu})/u);
  let forms: readonly string[] = [first.trim()];
  for (const side of others) forms = withSide(forms, side.trim());
  return [...new Set(forms)];
}

function withSide(forms: readonly string[], side: string): readonly string[] {
  const right = side.split(" ");
  const joined = forms.map((form) => join(form.split(" "), right));
  const paired = joined.filter((pair) => pair !== null);
  if (paired.length < forms.length) return [...forms, side];
  const [masculine, feminine] = [paired[0]!, paired.at(-1)!];
  return [masculine.kept, feminine.replaced];
}

/** `left` followed by what `right` says of both, and `left` with its paired words replaced by those of `right`. */
function join(left: readonly string[], right: readonly string[]): { kept: string; replaced: string } | null {
  const head = right.findIndex((word, i) => i < LONGEST_HEAD && isPair(left.at(-1) ?? "", word));
  if (head < 0) return null;
  let paired = 1;
  while (paired <= head && isPair(left[left.length - 1 - paired] ?? "", right[head - paired]!)) paired++;
  if (paired <= head && paired < left.length) paired++; // "au directeur / à la directrice": the little words differ
  return {
    kept: [...left, ...right.slice(head + 1)].join(" "),
    replaced: [...left.slice(0, left.length - paired), ...right].join(" "),
  };
}

const LONGEST_HEAD = 5;

/** Two forms of one word: they start alike. */
function isPair(a: string, b: string): boolean {
  const common = Math.min(3, a.length, b.length);
  return common > 0 && a.slice(0, common).toLowerCase() === b.slice(0, common).toLowerCase();
}
