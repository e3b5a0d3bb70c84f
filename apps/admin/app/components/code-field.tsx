import { TextField } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { FormState } from "./form-state";

/** The six digits of the app; they may be pasted with a space in the middle, as apps copy them. */
export function CodeField({ form }: { form: FormState }) {
  const { words } = useShell();
  return (
    <TextField
      name="code"
      label={words.t("factor.code")}
      help={words.t("factor.codeHelp")}
      value={form.value("code")}
      error={form.error("code")}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      width={8}
      required
    />
  );
}
