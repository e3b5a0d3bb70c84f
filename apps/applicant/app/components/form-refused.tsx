import type { FormReply } from "@vakans/web";
import { createContext, type ReactNode, useContext } from "react";

const Refused = createContext(false);

/** Does this answer of an action tell of something to put right? */
export const isRefusedForm = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;

/** Did it fail on our side, with everything that was typed in it? */
export const isUnsent = (answer: unknown): answer is FormReply =>
  isRefusedForm(answer) && (answer as Partial<FormReply>).unsent === true;

/** Tells the page whether it is the answer to a form that was refused: its title says so (WCAG 2.4.2). */
export function FormRefused({ value, children }: { value: boolean; children: ReactNode }) {
  return <Refused.Provider value={value}>{children}</Refused.Provider>;
}

export const useFormRefused = (): boolean => useContext(Refused);
