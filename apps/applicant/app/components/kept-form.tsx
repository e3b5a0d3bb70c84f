import { Button, ButtonRow, Form, FormMark, Notice } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { createContext, type ReactNode, useContext } from "react";
import { useFormRefused } from "./form-refused";

/** A form that was kept for a page, as the core answers it. */
type KeptForm = {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly keptAt: Date;
  readonly path: string;
};

const Kept = createContext<KeptForm | null>(null);

/** Gives a page what was kept of it; its forms say that they had been kept. */
export function KeptFormProvider({ kept, children }: { kept: KeptForm | null; children: ReactNode }) {
  if (!kept) return children;
  return (
    <Kept.Provider value={kept}>
      <FormMark marks={{ kept: "1" }}>{children}</FormMark>
    </Kept.Provider>
  );
}

/** What was typed on this page and never sent, for its form to show again. A page that asks says `restores` in its handle. */
export function useKept(): FormReply | null {
  const kept = useContext(Kept);
  if (!kept) return null;
  const values = Object.entries(kept.fields).map(([name, all]): [string, string | readonly string[]] => [
    name,
    all.length === 1 && !name.endsWith("[]") ? (all[0] ?? "") : all,
  ]);
  return { ok: false, values: Object.fromEntries(values), problems: [] };
}

/** The answer to the form that was just sent, else what was kept of one that never was. */
export function useKeptReply(reply: FormReply | null | undefined): FormReply | undefined {
  const kept = useKept();
  return reply ?? kept ?? undefined;
}

/** Says that what was typed has been kept, and where it is: in the page's own fields, or here. */
export function KeptNotice({ kept, restored }: { kept: KeptForm; restored: boolean }) {
  const { words, href, tenant } = useShell();
  // The form has just been sent and came back: the page speaks of that.
  if (useFormRefused()) return null;
  const at = words.instant(kept.keptAt, tenant?.policy.timeZone ?? "UTC");
  const texts = Object.entries(kept.fields).flatMap(([name, all]) =>
    all.filter((text) => text.trim() !== "").map((text, place) => ({ key: `${name} ${place}`, text })),
  );
  return (
    <Notice kind="success" heading={words.t("draft.keptHeading")}>
      <p>{words.t(restored ? "draft.keptText" : "draft.keptBelow", { at })}</p>
      {restored ? null : (
        <ul className="va-kept">
          {texts.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      <Form action={href("/kept-forms/forget")} hidden={{ path: kept.path }} look="bare">
        <ButtonRow>
          <Button look="secondary">{words.t("draft.keptForget")}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
}
