import type { FormValues } from "./form-fields";

/** One thing to put right: the name of the field as the form has it, "" for the form as a whole, and what to do. */
export type FormProblem = { readonly field: string; readonly message: string };

/** What a refused form gets back: what was typed, and what to put right. */
export type FormReply = {
  readonly ok: false;
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
  /** It failed on our side, and may be sent again as it is. */
  readonly unsent?: true;
};

/** An action's data with a status of its own, in the shape that Remix knows. */
export type WithStatus<Data> = {
  readonly type: "DataWithResponseInit";
  readonly data: Data;
  readonly init: { readonly status: number };
};

/** An answer of a loader or an action with a status of its own. */
export const withStatus = <Data>(data: Data, status: number): WithStatus<Data> => ({
  type: "DataWithResponseInit",
  data,
  init: { status },
});
