import { standingReminders } from "@vakans/core/reading";
import { Prose, Section, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

/** What an open application is and is not (RO-6), and the short list of reminders before submitting (RO-11). */
export function StandingReminders({ heading }: { heading: string }) {
  const words = useWords();
  const { tenant } = useShell();
  const reminders = tenant ? standingReminders(tenant.policy, words) : [];
  return (
    <Section heading={heading}>
      <Prose>
        <p>{words.t("application.standingNoRight")}</p>
        {reminders.length > 0 ? (
          <ul>
            {reminders.map((reminder) => (
              <li key={reminder}>{reminder}</li>
            ))}
          </ul>
        ) : null}
      </Prose>
    </Section>
  );
}
