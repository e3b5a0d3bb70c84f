import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  room: "Innstillinger",
  lead: "Det som gjelder på nettstedet deres: regler, ord, utseende og adresser.",
} satisfies Translation<typeof sv>;
