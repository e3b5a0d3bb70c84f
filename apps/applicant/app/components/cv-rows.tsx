import type { Cv } from "@vakans/core/forms";
import { LinkButton, Section, TextLink, VisuallyHidden } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { CvRow } from "./application-contents";
import { cvParts, cvTexts, cvWords } from "./cv-text";

/** A structured CV to work on: each part with its rows, each row with ways to change and remove it. `href` is the CV's page. */
export function CvRows({ cv, href }: { cv: Cv; href: string }) {
  const { words } = useShell();
  const texts = cvTexts(words, cv);
  return cvParts.map((part) => (
    <Section key={part} heading={words.t(cvWords[part].name)} id={part}>
      {texts[part].length === 0 ? (
        <p className="va-quiet">{words.t("application.cvNone")}</p>
      ) : (
        <ul className="va-cv va-cv--editable">
          {texts[part].map((row) => (
            <li key={row.id}>
              <div>
                <CvRow row={row} />
              </div>
              <div className="va-cv__acts">
                <TextLink href={`${href}/${part}/${row.id}`}>
                  {words.t("ui.change")}
                  <VisuallyHidden> {row.title}</VisuallyHidden>
                </TextLink>
                <TextLink href={`${href}/${part}/${row.id}/remove`}>
                  {words.t("ui.remove")}
                  <VisuallyHidden> {row.title}</VisuallyHidden>
                </TextLink>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="va-buttons" id={`add-${part}`} tabIndex={-1}>
        <LinkButton href={`${href}/${part}/new`} look="secondary">
          {words.t(cvWords[part].add)}
        </LinkButton>
      </div>
    </Section>
  ));
}
