import { Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { ContactWays, supportOf } from "./contact-ways";
import { usePolicy } from "./policy";

/** The way on for whoever has not found an answer: support's form, phone and address (VN-6, OR-21). */
export function AskAPerson({ heading, from }: { heading: string; from: string }) {
  const { words, href } = useShell();
  return (
    <Section heading={heading}>
      <p className="va-screen-only">
        <TextLink href={`${href("/support")}?from=${encodeURIComponent(from)}`}>{words.t("support.heading")}</TextLink>
      </p>
      <ContactWays ways={supportOf(usePolicy())} />
    </Section>
  );
}
