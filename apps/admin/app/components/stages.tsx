import type { WordKey } from "@vakans/i18n";
import { type Step, StepList } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { at } from "./tenant-path";

export type RecruitmentState = "preparing" | "open" | "closed";

export const stateWord: Readonly<Record<RecruitmentState, WordKey>> = {
  preparing: "admin.statePreparing",
  open: "admin.stateOpen",
  closed: "admin.stateClosed",
};

export const stateColor = { preparing: "warning", open: "success", closed: "neutral" } as const satisfies Record<
  RecruitmentState,
  string
>;

type Known = { recruitmentId: string; state: RecruitmentState; applications: number };

/** What is to be done next with a recruitment, and where. */
export function nextStepOf(
  slug: string,
  { recruitmentId, state, applications }: Known,
): {
  word: WordKey;
  href: string | null;
} {
  if (state === "preparing") return { word: "admin.nextWrite", href: at.advert(slug, recruitmentId) };
  if (applications > 0) return { word: "admin.nextRead", href: at.applications(slug, recruitmentId) };
  return { word: state === "open" ? "admin.nextWait" : "admin.nextNone", href: null };
}

/** The line of stages: where a recruitment has come. */
export function Stages({ state }: { state: RecruitmentState }) {
  const { words } = useShell();
  const place = { preparing: 0, open: 1, closed: 2 }[state];
  const steps = (["admin.stagePrepare", "admin.stagePublished", "admin.stageClosed"] as const).map(
    (word, index): Step => ({
      label: words.t(word),
      state: index < place ? "done" : index === place ? "current" : "todo",
    }),
  );
  return <StepList steps={steps} label={words.t("admin.stages")} />;
}
