import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  heading: "Ledige stillinger",
  searchHeading: "Søk i ledige stillinger",
  apply: "Søk stilling",
  applyPublic: "Søk på jobben her",
  applySignedIn: "Søk stilling",
  back: "Tilbake til ledige stillinger",
  standingAdvert: "Åpen søknad",
  interestHeading: "Stillingsvarsel",
} satisfies Translation<typeof sv>;
