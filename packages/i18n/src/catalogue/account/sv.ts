export default {
  // words that tenants replace
  signIn: "Logga in",
  newUser: "Skapa konto",
  next: "Nästa",
  profile: "Mina uppgifter",
  saveProfile: "Spara",
  edit: "Redigera",
  forgotten: "Glömt ditt lösenord",
  sendRenewal: "Skicka",
  changePassword: "Ändra lösenord",
} as const;
