import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Vacant jobs",
  searchHeading: "Search vacant jobs",
  apply: "Apply",
  applyPublic: "Apply for the job here",
  applySignedIn: "Apply",
  back: "Back to vacant jobs",
  standingAdvert: "Open application",
  interestHeading: "Interest registration",
} satisfies Translation<typeof sv>;
