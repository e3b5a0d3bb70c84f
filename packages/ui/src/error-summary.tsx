import { fieldId } from "./field/frame";
import { Heading } from "./text";
import { useWords } from "./words";

/** What is wrong, and in which field; without a name it concerns the whole form. */
export type FormError = { name?: string | undefined; id?: string | undefined; message: string };

/** What must be put right, on top of the page: it takes focus, is read out, and each line leads to its field. Empty when all is well. */
export function ErrorSummary({ errors, heading }: { errors: readonly FormError[]; heading?: string | undefined }) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div
      className="ds-error-summary va-error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page came back because of these errors; without script this is how a reader lands on them
      autoFocus
      data-error-summary
    >
      <Heading level={2} size="2xs">
        {heading ?? words.t("ui.errorHeading", { count: errors.length })}
      </Heading>
      <ul className="ds-list">
        {errors.map((error) => {
          const target = error.id ?? (error.name === undefined ? null : fieldId(error.name));
          return (
            <li key={`${target} ${error.message}`}>
              {target ? (
                <a className="ds-link" href={`#${target}`}>
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
