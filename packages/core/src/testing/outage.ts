import { dayFromNow } from "./world";

/** An outage of an hour in the night some days from now, as a form has it. */
export const windowFromNow = (days: number, reason = "") => ({
  fromOn: dayFromNow(days),
  fromTime: "02:00",
  toOn: dayFromNow(days),
  toTime: "03:00",
  toldOn: "",
  text: {},
  reason,
});
