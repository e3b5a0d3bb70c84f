import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Attach files",
} satisfies Translation<typeof sv>;
