import type { ReactNode } from "react";
import { Heading } from "./text";

/** Nothing here: why, and what to do about it. */
export function EmptyState(props: { heading: ReactNode; level?: 2 | 3; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="va-empty">
      <Heading level={props.level ?? 2} size="xs">
        {props.heading}
      </Heading>
      {props.children}
      {props.actions ? <div className="va-buttons">{props.actions}</div> : null}
    </div>
  );
}
