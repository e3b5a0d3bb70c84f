import type { WordKey } from "@vakans/i18n";
import { Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

export type Look = { at: Date; action: string; name: string };

const acts: Readonly<Record<string, WordKey>> = {
  "staff.helpdesk.find#found": "helpdesk.trailFound",
  "staff.helpdesk.account": "helpdesk.trailAccount",
  "staff.helpdesk.letter": "helpdesk.trailLetter",
  "staff.helpdesk.resend": "helpdesk.trailResend",
  "staff.helpdesk.sendVerification": "helpdesk.trailVerification",
  "staff.helpdesk.sendRenewal#sent": "helpdesk.trailRenewal",
  "staff.helpdesk.withdraw": "helpdesk.trailWithdraw",
  "staff.helpdesk.fileClosure": "helpdesk.trailFileClosure",
  "staff.helpdesk.closure": "helpdesk.trailClosure",
  "staff.helpdesk.close": "helpdesk.trailClose",
  "staff.helpdesk.refuseClosure": "helpdesk.trailRefuseClosure",
  "staff.helpdesk.endSessions": "helpdesk.trailEndSessions",
};

/** Who of the helpdesk has looked and acted, for whoever helps next. An act without a word of its own is called by its name. */
export function Trail({ trail, timeZone }: { trail: readonly Look[]; timeZone: string }) {
  const { words } = useShell();
  if (trail.length === 0) return null;
  // The same look several times in a row is read once.
  const told = trail.filter(({ action, name }, place) => {
    const later = trail[place - 1];
    return later?.action !== action || later.name !== name;
  });
  return (
    <Section heading={words.t("helpdesk.trail")}>
      <ol className="va-looks">
        {told.map(({ at, action, name }) => {
          const word = Object.hasOwn(acts, action) ? acts[action] : undefined;
          return (
            <li key={`${new Date(at).getTime()} ${action}`}>
              {word ? words.t(word) : action}
              <div className="va-small va-quiet">
                {words.instant(at, timeZone)}, {name}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
