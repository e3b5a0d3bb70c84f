import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  receiptSubject: "Thank you for your application",
  renewalSubject: "New password at {{tenant}}",
  // the receipt of an application
  receiptUpdatedSubject: "We have received your updated application",
  receiptTitle: "We have received your application",
  receiptUpdatedTitle: "We have received your changes",
  receiptPreview: "{{title}}. Keep this email as your receipt.",
  receiptIntro: "Thank you for applying for a job at {{tenant}}. This email is your receipt. Please keep it.",
  receiptUpdatedIntro:
    "Your application has been updated. The new version is the one that counts. This email is your receipt.",
  factJob: "Job",
  factReference: "Reference",
  factNumber: "Application number",
  factReceived: "Received",
  nextHeading: "What happens next?",
  nextAfterLastDay:
    "The last day to apply is {{day}}. After that we read all applications. You will hear from us when the recruitment is finished, even if you do not get the job.",
  nextOpen:
    "We read applications as they come in. You will hear from us when the recruitment is finished, even if you do not get the job.",
  nextStanding:
    "Your application stays with us until we empty the register. We will email you then, so that you can apply again.",
  processIntro: "This is what we expect:",
  changeHeading: "Do you want to change something?",
  changeUntil:
    "You can change or withdraw your application up to and including {{day}}. To do so, contact {{support}}.",
  changeOpen: "You can change or withdraw your application. To do so, contact {{support}}.",
  withdrawUntil: "You can withdraw your application up to and including {{day}}. To do so, contact {{support}}.",
  withdrawOpen: "You can withdraw your application. To do so, contact {{support}}.",
  applicationsButton: "Show my applications",
  // accounts
  verificationSubject: "Confirm your email address at {{tenant}}",
  verificationTitle: "Confirm your email address",
  verificationIntro: "Someone, probably you, has created an account at {{tenant}} with this address.",
  verificationBeforeSignIn: "Confirm the address and you can sign in.",
  verificationAfter: "Confirm the address, so that we know our messages reach you.",
  verificationButton: "Confirm the address",
  verificationUntil: "The link works once, until {{until}}.",
  notYouNewAccount: "Did you not create an account? Then you do not need to do anything.",
  alreadyRegisteredSubject: "You already have an account at {{tenant}}",
  alreadyRegisteredTitle: "You already have an account",
  alreadyRegisteredIntro:
    "Someone, probably you, tried to create an account at {{tenant}} with this address. There is one already.",
  alreadyRegisteredDo:
    "Sign in with your account. If you have forgotten your password, you can get a new one on the sign-in page.",
  notYouKnownAccount: "Was it not you? Then you do not need to do anything. Nobody has got into your account.",
  // below every mail
  footQuestions: "Questions? {{support}}: {{ways}}.",
  footReceipt: "You are getting this email because you applied for a job at {{tenant}}.",
  footAccount: "You are getting this email because someone entered your address at {{tenant}}.",
} satisfies Translation<typeof sv>;
