import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  signIn: "Logg inn",
  newUser: "Opprett konto",
  next: "Neste",
  profile: "Mine opplysningar",
  saveProfile: "Lagre",
  edit: "Rediger",
  forgotten: "Gløymt passord",
  sendRenewal: "Send",
  changePassword: "Endre passord",
} satisfies Translation<typeof sv>;
