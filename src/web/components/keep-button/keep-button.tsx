import type { Kind } from "../../../domain/index.ts";

/**
 * « Garder »: puts what the card or the page around it shows in the selection, which stays on the device. A script does it, so
 * nothing is shown where scripts do not run.
 */
export function KeepButton({ kind }: { kind: Kind | "binome" }) {
  return (
    <button type="button" class="keep needs-script" data-keep={kind} aria-pressed="false">
      Garder
    </button>
  );
}
