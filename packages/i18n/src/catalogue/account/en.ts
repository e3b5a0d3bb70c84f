import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  signIn: "Sign in",
  newUser: "Create an account",
  next: "Next",
  profile: "My details",
  saveProfile: "Save",
  edit: "Edit",
  forgotten: "Forgotten your password",
  sendRenewal: "Send",
  changePassword: "Change password",
} satisfies Translation<typeof sv>;
