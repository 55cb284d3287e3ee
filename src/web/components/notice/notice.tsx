import type { ComponentChildren } from "preact";

/** Something to know before reading on. "alert" is for what must be put right by the visitor. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      {title ? <p class="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}

interface NoticeProps {
  readonly tone?: "info" | "warning" | "alert";
  readonly title?: string;
  readonly children: ComponentChildren;
}
