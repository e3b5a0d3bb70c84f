import type { ReactNode } from "react";

/** `primary` is the one filled button of a page; `secondary` has a border; `quiet` looks like text. */
export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const variantOf = { primary: undefined, secondary: "secondary", quiet: "tertiary", danger: "secondary" } as const;
const colorOf = (look: ButtonLook) => (look === "danger" ? "danger" : undefined);

/** A button and what it sends. */
export type ButtonProps = {
  children: ReactNode;
  look?: ButtonLook | undefined;
  type?: "submit" | "button";
  /** Sent with the form when this button submits it. */
  name?: string | undefined;
  value?: string | undefined;
  id?: string | undefined;
  /** The id of the form that it belongs to, when it stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  disabled?: boolean | undefined;
  wide?: boolean | undefined;
  /** Says more than the visible text, which it must begin with: "Ta bort cv.pdf". */
  label?: string | undefined;
  /** Asked before the form is sent, where script runs. */
  confirm?: string | undefined;
};

/** A button that does something. What only goes somewhere is a `LinkButton`. */
export function Button(props: ButtonProps) {
  const look = props.look ?? "primary";
  return (
    <button
      className="ds-button"
      data-variant={variantOf[look]}
      data-color={colorOf(look)}
      data-fullwidth={props.wide ? "true" : undefined}
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      id={props.id}
      form={props.form}
      formAction={props.formAction}
      disabled={props.disabled}
      aria-label={props.label}
      data-confirm={props.confirm}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: the next step is another page. */
export function LinkButton(props: {
  href: string;
  children: ReactNode;
  look?: ButtonLook | undefined;
  wide?: boolean;
  label?: string | undefined;
  download?: boolean;
}) {
  const look = props.look ?? "primary";
  return (
    <a
      className="ds-button"
      data-variant={variantOf[look]}
      data-color={colorOf(look)}
      data-fullwidth={props.wide ? "true" : undefined}
      href={props.href}
      aria-label={props.label}
      download={props.download || undefined}
    >
      {props.children}
    </a>
  );
}

/** A bin with its word below it. `label` begins with that word and names what it takes away; the question comes after it. */
export function BinButton({ children, label }: { children: ReactNode; label: string }) {
  return (
    <button className="ds-button va-bin" data-variant="tertiary" type="submit" aria-label={label}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M4 6.5h16M9.5 6.5V4h5v2.5M6.5 6.5l.75 13.5h9.5l.75-13.5M10 10.5v6M14 10.5v6"
        />
      </svg>
      <span>{children}</span>
    </button>
  );
}

/** Buttons side by side, below each other on a phone. The forward button comes last in reading order. */
export function ButtonRow({ children, sticky }: { children: ReactNode; sticky?: boolean }) {
  return (
    <div className="va-buttons" data-sticky={sticky ? "true" : undefined}>
      {children}
    </div>
  );
}
