import type { ReactNode } from "react";
import { Heading } from "./text";

/** Something the reader should know. `danger` and `warning` are read out at once; success says what happens now. */
export function Notice(props: {
  kind?: "info" | "success" | "warning" | "danger";
  heading?: ReactNode;
  level?: 2 | 3 | 4;
  id?: string | undefined;
  /** True for what came as an answer to what the reader just did. */
  live?: boolean;
  children?: ReactNode;
}) {
  const kind = props.kind ?? "info";
  const urgent = kind === "danger" || kind === "warning";
  return (
    <div
      className="ds-alert va-notice"
      data-color={kind}
      id={props.id}
      role={props.live ? (urgent ? "alert" : "status") : undefined}
    >
      {props.heading ? (
        <Heading level={props.level ?? 2} size="2xs">
          {props.heading}
        </Heading>
      ) : null}
      {props.children}
    </div>
  );
}
