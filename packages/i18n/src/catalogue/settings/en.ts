import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  room: "Settings",
  lead: "What counts on your site: rules, words, look and addresses.",
} satisfies Translation<typeof sv>;
