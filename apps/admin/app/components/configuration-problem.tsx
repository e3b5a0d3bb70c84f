import { Notice } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** So many lines are enough to know what to ask for. */
const linesShown = 5;

type ProblemProps = { source: string; problems: readonly string[] };

/** Whoever looks after the settings is told on every page that the newest configuration is not the one in use. */
export function ConfigurationProblem({ source, problems }: ProblemProps) {
  const { words } = useShell();
  return (
    <Notice kind="warning" heading={words.t("settings.problemHeading")}>
      <p>{words.t("settings.problemText", { source })}</p>
      <ul lang="en">
        {problems.slice(0, linesShown).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
