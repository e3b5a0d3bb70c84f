import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  room: "Innstillingar",
  lead: "Det som gjeld på nettstaden dykkar: reglar, ord, utsjånad og adresser.",
} satisfies Translation<typeof sv>;
