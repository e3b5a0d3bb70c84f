import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Legg ved filer",
} satisfies Translation<typeof sv>;
