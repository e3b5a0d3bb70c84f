import { Heading, TextLink } from "@vakans/ui";

type Entry = { readonly href: string; readonly label: string };

/** A list of links to what a page or its neighbours hold, under its own name. */
export function PageContents({ heading, entries }: { heading: string; entries: readonly Entry[] }) {
  return (
    <nav className="va-contents" aria-label={heading}>
      <Heading level={2} size="2xs">
        {heading}
      </Heading>
      <ul>
        {entries.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
