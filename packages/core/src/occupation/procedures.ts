import { router, staffProcedure } from "../trpc";
import { occupationsOf } from "./queries";
import { classificationOf } from "./rules";

/** The country's official occupations, as an operator has imported them; none where nobody has. */
export const occupations = router({
  /** Every occupation by name, for the field of an advert. */
  list: staffProcedure("recruitment.see").query(({ ctx: { tx, policy, caller } }) =>
    occupationsOf(tx, classificationOf(policy), caller.language),
  ),
});
