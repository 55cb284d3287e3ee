import type { ComponentChild } from "preact";

/** One state of a component, named. Written once: shown in the gallery, rendered, validated and read by axe in the tests. */
export interface Example {
  readonly name: string;
  readonly render: () => ComponentChild;
}
