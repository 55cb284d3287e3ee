import type { WidgetEvents } from "../domain/index.ts";
import type { FrameMessage, Greeting } from "./messages.ts";

/** Written in when the script is built. */
declare const BINOME_ATTRIBUTES: Readonly<Record<string, string>>;

/** The attributes that become parameters, each with the name of its parameter. */
const ATTRIBUTES = BINOME_ATTRIBUTES;
const TITLE = "Binôme, recherche d’apprentissage";
/** Height in pixels until the frame tells its own. */
const FIRST_HEIGHT: Readonly<Record<string, number>> = { count: 96, list: 480, wish: 480 };
const MAX_HEIGHT = 50_000;

const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src$="/widget.js"]');
const address = new URL("widget", script?.src ?? location.href);
let frames = 0;

/**
 * `<binome-search>`: the search in a frame as tall as its content. It adds no style to the page, keeps nothing in the
 * browser, and listens to its own frame only. Attributes and events: docs/widget.md.
 */
class BinomeSearch extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(ATTRIBUTES), "height", "title"];

  readonly #frame = document.createElement("iframe");
  readonly #rank = ++frames;
  #connected = false;
  #told = false;
  #asked = "";

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}");
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#frame);
    this.#frame.addEventListener("load", () => this.#greet());
  }

  connectedCallback(): void {
    this.#connected = true;
    addEventListener("message", this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#asked = "";
    removeEventListener("message", this.#hear);
  }

  attributeChangedCallback(): void {
    // Several attributes set in a row are one change.
    if (this.#connected) queueMicrotask(() => this.#load());
  }

  #load(): void {
    // A frame without a title, or two of one title, are lost on who listens to the page.
    this.#frame.title = this.title || (this.#rank === 1 ? TITLE : `${TITLE} (${this.#rank})`);
    const url = this.#url();
    if (!this.#connected || url === this.#asked) return;
    this.#asked = url;
    this.#told = false;
    this.#setHeight(FIRST_HEIGHT[this.getAttribute("variant") ?? ""] ?? 640);
    this.#frame.src = url;
  }

  #url(): string {
    const url = new URL(address);
    for (const [attribute, parameter] of Object.entries(ATTRIBUTES)) {
      const value = this.getAttribute(attribute);
      if (value) url.searchParams.set(parameter, value);
    }
    return url.href;
  }

  #greet(): void {
    if (this.#asked) this.#frame.contentWindow?.postMessage(this.#greeting(), address.origin);
  }

  #greeting(): Greeting {
    return { binome: "hello", title: this.#frame.title, rank: this.#rank };
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== address.origin) return;
    const message = data as FrameMessage | null;
    if (message?.binome === "page") this.#meet(message);
    else if (message?.binome === "height") this.#setHeight(message.height);
    else if (message?.binome === "show") this.#show(message.y);
    else if (message?.binome === "contact") this.#tell("contact", message.detail);
  };

  #meet({ height, y, news }: FrameMessage & { binome: "page" }): void {
    this.#setHeight(height);
    if (this.#told) this.#show(y);
    else this.#tell("ready", { variant: this.getAttribute("variant") || "search" });
    this.#told = true;
    if (news) this.#tell(news.name, news.detail);
  }

  #tell(name: keyof WidgetEvents, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`binome:${name}`, { detail, bubbles: true, composed: true }));
  }

  /** The content's height, unless the page asked for one of its own: the frame then scrolls. */
  #setHeight(height: number): void {
    const own = Number.parseInt(this.getAttribute("height") ?? "", 10);
    this.#frame.style.height = `${own > 0 ? own : Math.min(Math.max(height, 0), MAX_HEIGHT)}px`;
  }

  /** The frame is as tall as its content: only the page around can scroll to what was asked for. */
  #show(y: number): void {
    const top = this.#frame.getBoundingClientRect().top + y;
    if (this.hasAttribute("height") || (top >= 0 && top < innerHeight)) return;
    scrollBy({ top: top - 16, behavior: "instant" });
  }
}

if (!customElements.get("binome-search")) customElements.define("binome-search", BinomeSearch);
