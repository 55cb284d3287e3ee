import type { Example } from "../example.ts";
import { Logo } from "./logo.tsx";

export const examples: readonly Example[] = [{ name: "Le nom et sa marque", render: () => <Logo /> }];
