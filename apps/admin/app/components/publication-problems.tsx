import type { RefusalCode } from "@vakans/core/forms";
import { Notice } from "@vakans/ui";
import { refusalText, useShell } from "@vakans/web/shell";

export type Problem = {
  readonly path: readonly string[];
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What keeps an advert from being published, each with the way to its field. Nothing when nothing does. */
export function PublicationProblems(props: { problems: readonly Problem[]; hrefOf: (field: string) => string }) {
  const { words } = useShell();
  if (props.problems.length === 0) return null;
  return (
    <Notice kind="warning" heading={words.t("admin.publishProblems")}>
      <ul>
        {props.problems.map(({ path, code, details }) => (
          <li key={`${path.join(".")} ${code}`}>
            <a className="ds-link" href={props.hrefOf(path[0] ?? "")}>
              {refusalText(words, code, details)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
