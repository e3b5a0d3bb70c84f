import type { Area, Extent } from "@vakans/core/forms";
import { FactList, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { areaWord, extentWord } from "../../components/labels";

export type ShownWishes = {
  readonly areas: readonly Area[];
  readonly extents: readonly Extent[];
  readonly availability: string;
  readonly letter: string;
};

/** What an open application wishes for: the store is read by it (RO-3, RO-5). */
export function Wishes({ wishes }: { wishes: ShownWishes }) {
  const { words } = useShell();
  const lines = (text: string) => (text ? <span className="va-lines">{text}</span> : null);
  return (
    <Section heading={words.t("profile.wishHeading")}>
      <FactList
        facts={[
          { name: words.t("profile.wishAreas"), value: wishes.areas.map((area) => words.t(areaWord[area])).join(", ") },
          {
            name: words.t("profile.wishExtents"),
            value: wishes.extents.map((extent) => words.t(extentWord[extent])).join(", "),
          },
          { name: words.t("profile.wishAvailability"), value: lines(wishes.availability) },
          { name: words.t("profile.wishLetter"), value: lines(wishes.letter) },
        ]}
      />
    </Section>
  );
}
