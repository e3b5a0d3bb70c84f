import { useWords } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";

type Known = Awaited<ReturnType<ApplicantContext["core"]["account"]["held"]>>["applications"][number]["destruction"];

/** When an application will be destroyed, no more exactly than anybody knows (SE-5, NO-11, RO-8). */
export function Destruction({ destruction }: { destruction: Known }) {
  const words = useWords();
  switch (destruction.kind) {
    case "kept":
      return words.t("profile.destructionKept");
    case "emptying":
      return words.t("profile.destructionEmptying", { day: words.longDate(destruction.on) });
    case "months": {
      const { months, clock, earliestOn } = destruction;
      const period =
        months % 12 === 0
          ? words.t("profile.years", { count: months / 12 })
          : words.t("profile.months", { count: months });
      const word = clock === "legalForce" ? "profile.destructionLegalForce" : "profile.destructionCaseClosed";
      return words.t(word, { day: words.longDate(earliestOn), period });
    }
  }
}
