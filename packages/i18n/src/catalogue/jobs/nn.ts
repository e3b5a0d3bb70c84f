import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Ledige stillingar",
  searchHeading: "Søk i ledige stillingar",
  apply: "Søk stilling",
  applyPublic: "Søk på jobben her",
  applySignedIn: "Søk stilling",
  back: "Tilbake til ledige stillingar",
  standingAdvert: "Open søknad",
  interestHeading: "Stillingsvarsel",
} satisfies Translation<typeof sv>;
