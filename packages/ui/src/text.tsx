import type { ReactNode } from "react";
import { classNames } from "./class-names";

type HeadingSize = "2xl" | "xl" | "lg" | "md" | "sm" | "xs" | "2xs";

const sizeOfLevel = { 1: "lg", 2: "sm", 3: "xs", 4: "2xs" } as const;

/** A heading of the page's outline. `size` only changes how it looks; `level` is what it is. */
export function Heading(props: {
  level: 1 | 2 | 3 | 4;
  size?: HeadingSize | undefined;
  id?: string | undefined;
  children: ReactNode;
}) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag id={props.id} className="ds-heading" data-size={props.size ?? sizeOfLevel[props.level]}>
      {props.children}
    </Tag>
  );
}

/** Running text of at most 65 characters a line. Style for plain p, ul, ol, h2, h3, dl and a inside. */
export function Prose({ children, html }: { children?: ReactNode; html?: string | undefined }) {
  if (html === undefined) return <div className="va-prose">{children}</div>;
  return <div className="va-prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The one or two sentences under a heading that say what the page is for. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="va-lead">{children}</p>;
}

/** Quiet small text: "Sparat 14.03", a hint, a source. */
export function Small({ children, id }: { children: ReactNode; id?: string | undefined }) {
  return (
    <p className="va-small" id={id}>
      {children}
    </p>
  );
}

/** A link in text. */
export function TextLink(props: { href: string; children: ReactNode; quiet?: boolean; current?: boolean }) {
  return (
    <a
      className={classNames("ds-link", props.quiet && "va-link--quiet")}
      href={props.href}
      aria-current={props.current ? "page" : undefined}
    >
      {props.children}
    </a>
  );
}

/** The way back to where the reader came from, above the heading. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="va-back">
      <a className="ds-link" href={href}>
        {children}
      </a>
    </p>
  );
}

/** For ears only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ds-sr-only">{children}</span>;
}

/** For paper only. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return <div className="va-print-only">{children}</div>;
}

/** For the screen only. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className="va-screen-only">{children}</div>;
}

/** Space between the parts of a page; `gap` in the steps of the design: small, medium, large. */
export function Stack({ children, gap = "md" }: { children: ReactNode; gap?: "sm" | "md" | "lg" }) {
  return (
    <div className="va-stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** A named section of a page: heading and what belongs to it. */
export function Section(props: {
  heading: ReactNode;
  id?: string | undefined;
  level?: 2 | 3;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="va-section" id={props.id}>
      <div className="va-section__head">
        <Heading level={props.level ?? 2}>{props.heading}</Heading>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
