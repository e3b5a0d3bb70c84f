import { Section, SummaryList } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** An answer with the question as it read that day. */
export type GivenAnswer = { questionId: string; label: string; type: string; value: string | readonly string[] };

export function Answers({ answers }: { answers: readonly GivenAnswer[] }) {
  const { words } = useShell();
  const spoken = ({ type, value }: GivenAnswer): string => {
    if (typeof value !== "string") return value.join(", ");
    if (type === "yesNo" && value === "yes") return words.t("ui.yes");
    if (type === "yesNo" && value === "no") return words.t("ui.no");
    return type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.longDate(value) : value;
  };
  return (
    <Section heading={words.t("admin.answers")}>
      {answers.length === 0 ? (
        <p className="va-quiet">{words.t("admin.noAnswers")}</p>
      ) : (
        <SummaryList items={answers.map((answer) => ({ name: answer.label, value: spoken(answer) }))} />
      )}
    </Section>
  );
}
