type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and children; text is always text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

let voice: HTMLElement | null = null;

/** Says something to who listens to the page; nothing is seen. */
export function announce(words: string): void {
  voice ??= document.body.appendChild(element("p", { class: "visually-hidden", role: "status" }));
  voice.textContent = words;
}
