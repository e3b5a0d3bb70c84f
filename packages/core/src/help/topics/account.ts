import { delayMsAfter } from "../../identity/rules";
import { asked, contact, link, steps, type Topic } from "../topic";

const waitMinutesMax = delayMsAfter(Number.POSITIVE_INFINITY) / 60_000;

/** Getting an account, getting into it, and what stands on it. */
export const account: Topic = ({ policy, words, t, duration }) => {
  const { accounts, contacts, protectedIdentity } = policy;
  const newUser = t("account.newUser");
  const profile = t("account.profile");
  const forgotten = t("account.forgotten");
  const renewal = accounts.passwordRenewal;
  const valid = duration(renewal.validMinutes);
  const byManager = protectedIdentity.route === "recruitingManager";
  return [
    asked({
      key: "protected-identity",
      rules: ["OR-7", "OS-12"],
      ask: t("law.protectedIdentityHeading"),
      answer: [
        protectedIdentity.text?.[words.language] ??
          t(byManager ? "law.protectedIdentityManager" : "law.protectedIdentityFunction"),
        byManager ? null : contact(protectedIdentity.contact ?? contacts.support),
        link("/protected-identity", t("help.protectedIdentityMore")),
      ],
    }),
    asked({
      key: "new-account",
      rules: ["VN-1", "VN-9", "OR-1", "OR-2", "OS-3"],
      ask: t("help.askNewAccount"),
      answer: [
        steps(
          t("help.newAccountStart", { signIn: t("account.signIn"), newUser }),
          t("help.newAccountEmail", { min: accounts.passwordCharactersMin }),
          accounts.challenge === "characters" ? t("help.newAccountChallenge") : null,
          accounts.consent === "tick" ? t("help.newAccountConsent", { next: t("account.next") }) : null,
          t("help.newAccountDetails"),
          t(accounts.verification === "beforeSignIn" ? "help.newAccountVerifyFirst" : "help.newAccountVerify", {
            hours: duration(accounts.verificationHours * 60),
          }),
        ),
        link("/account/new", newUser),
      ],
    }),
    asked({
      key: "not-an-application",
      rules: ["OR-3"],
      ask: t("help.askNotApplication"),
      answer: [t("help.notApplication", { apply: t("jobs.apply") })],
    }),
    asked({
      key: "known-address",
      rules: ["OR-4"],
      ask: t("help.askKnownAddress"),
      answer: [t("help.knownAddress"), t("help.knownAddressPassword", { forgotten })],
    }),
    asked({
      key: "forgotten-password",
      rules: ["VN-2", "VN-3", "VN-4", "OR-6", "OS-6"],
      ask: t("help.askForgotten"),
      answer: [
        steps(
          t("help.forgottenAsk", { forgotten, send: t("account.sendRenewal") }),
          renewal.by === "digits"
            ? t("help.forgottenDigits", { valid })
            : t("help.forgottenLink", { valid, subject: t("mail.renewalSubject", { tenant: policy.name }) }),
          renewal.by === "digits"
            ? t("help.forgottenOwn", { profile })
            : t("help.forgottenNew", { change: t("account.changePassword"), profile }),
        ),
        link("/sign-in/help", forgotten),
      ],
    }),
    asked({
      key: "forgotten-address",
      rules: ["OR-5"],
      ask: t("help.askForgottenAddress"),
      answer: [t("help.forgottenAddress", { newUser })],
    }),
    asked({
      key: "cannot-sign-in",
      rules: ["VN-16", "OS-18"],
      ask: t("help.askCannotSignIn"),
      answer: [
        t("help.cannotSignIn", { forgotten }),
        t("help.cannotSignInWait", { minutes: waitMinutesMax }),
        t("help.cannotSignInAsk"),
        contact(contacts.support),
      ],
    }),
    asked({
      key: "own-details",
      rules: ["VN-5", "OR-17", "OS-7"],
      ask: t("help.askOwnDetails"),
      answer: [
        t(accounts.profileEditing === "onRequest" ? "help.ownDetailsEdit" : "help.ownDetails", {
          profile,
          edit: t("account.edit"),
          save: t("account.saveProfile"),
        }),
        t("help.ownDetailsEmail"),
        t("help.ownDetailsSent"),
      ],
    }),
    asked({
      key: "change-password",
      rules: ["VN-4", "OS-7"],
      ask: t("help.askChangePassword"),
      answer: [
        t("help.changePassword", {
          change: t("account.changePassword"),
          profile,
          min: accounts.passwordCharactersMin,
        }),
      ],
    }),
  ];
};
