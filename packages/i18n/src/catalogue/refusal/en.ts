import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  inputInvalid: "Something in the form needs to be changed. Correct what is marked.",
  valueInvalid: "This value cannot be used. Please check it.",
  required: "Fill in this field.",
  choiceRequired: "Choose an option.",
  choiceUnknown: "Choose one of the options listed.",
  tooLong: "The text is too long. It can have at most {{max}} characters.",
  emailInvalid: "Enter an e-mail address, for example name@example.org.",
  phoneInvalid: "Enter a phone number, for example +46 70 174 06 10.",
  dateInvalid: "Enter a date that exists, for example 1990-05-24.",
  birthDateInvalid: "Enter your date of birth, for example 1990-05-24.",
  monthInvalid: "Enter year and month, for example 2024-08.",
  yearInvalid: "Enter a year with four digits.",
  numberInvalid: "Enter a number in digits.",
  numberRange: "Enter a number within the limits stated by the field.",
  numberBelow: "The number is too small. The smallest is {{min}}.",
  numberAbove: "The number is too large. The largest is {{max}}.",
  optionsTooFew: "Write at least two options.",
  optionsTooMany: "There can be at most 30 options.",
  questionsTooMany: "There can be at most 60 questions.",
  rowsTooMany: "There is no room for more rows here. Combine or remove some.",
  notFound: "What you are looking for is not here.",
  signInNeeded: "Sign in to continue.",
  rightNeeded: "You do not have the right to do this. A super user in your organisation can give it to you.",
  wrongCredentials: "The user name or the password is not right. Check both, or order a new password.",
  signInThrottled: "Too many attempts in a row. Wait {{minutes}} min and then try again.",
  notVerified: "Your e-mail address is not confirmed yet. Open the link in the mail we sent and then sign in.",
  registrationEnded: "Too much time has passed since you began. Start again with e-mail and password.",
  linkEnded: "The link has been used already or is too old.",
  consentNeeded: "You need to accept that we store your personal data before you can go on.",
  challengeWrong: "The characters or the answer were not right. Here is a new task.",
  passwordTooShort: "The password has {{length}} characters. It needs at least {{min}}.",
  passwordTooLong: "The password can have at most {{max}} characters.",
  deadlinePassed: "The last day of application has passed, so the application cannot be submitted.",
  alreadyApplied: "You have already submitted an application for this job.",
  alreadySubmitted: "This application has already been submitted.",
  incomplete: "Something is missing in the application. Go to what is marked.",
  cvNeeded: "Fill in at least one education or job as fields. An attachment is not enough.",
  closureBySupport: "You cannot close the account yourself. Ask us to do it instead.",
  closureIsOwn: "You can close the account yourself. There is no need to ask us.",
  closureTooEarly:
    "The account can be closed on {{earliestOn}} at the earliest. Until then it stays, because of the latest application.",
  downloadsTooMany: "You have downloaded your data several times. Wait an hour and try again.",
  fieldsOfWorkNeeded: "Choose at least one field of work.",
  letterNeeded: "Write your application in the field. Attaching a file is not enough.",
  exemptionReasonNeeded: "Write why you do not want to be on the list.",
  attachmentsPerSubmission:
    "You can attach at most {{max}} files at a time. You can add more by updating your submitted application.",
  attachmentsInAll: "An application can have at most {{max}} attachments.",
  storageFull: "We cannot receive files right now. What you have written is saved. Try again in a while.",
  uploadBroken: "The file did not arrive whole. Try again.",
  questionnaireLocked:
    "The questions cannot be changed, since someone has started to apply. Create a new recruitment if the questions must change.",
  changedElsewhere: "Someone else has saved a change since you opened the page. Compare the texts before you save.",
  publishLastDayNeeded: "Enter the last day of application.",
  publishLastDayPassed: "The last day of application has already been. Choose a later day.",
  publishContactNeeded: "Choose at least one contact for questions.",
  publishTextNeeded: "Write at least one section about the work.",
  publishNoticeMissing: "A sentence that the law requires is missing, so the advert cannot be published.",
  referenceTaken: "That number is already used by another recruitment.",
  contactOfOtherUnit: "A contact belongs to another unit and cannot be chosen here.",
  otherAccount:
    "You are signed in with another account than when the page was opened. What you wrote has not been saved to this account.",
  twoTexts: "There are two texts to choose between.",
  interestTooMany: "Choose at most {{max}}.",
  "attachment.bomb":
    "The file is packed in an unusual way and grows too large when opened. Save a new copy as PDF and attach that one.",
  "attachment.busy":
    "Many people are attaching files right now. Wait a minute and attach the file again. What you have written is kept.",
  "attachment.corrupt":
    "The file is damaged or incomplete. Open it in the program you wrote it in, save it again and attach it.",
  "attachment.embedded":
    "The file contains other files or objects, such as a pasted spreadsheet. Save it as PDF without attachments, or remove the objects, and attach it again.",
  "attachment.empty": "The file is empty. Check that you chose the right file and attach it again.",
  "attachment.encrypted": "The file is protected by a password. Save a copy without a password and attach that one.",
  "attachment.format":
    "We cannot accept this kind of file. Save it in one of the formats {{allowed}} and attach it again.",
  "attachment.macro":
    "The file contains macros. Save it as PDF, or as a Word document without macros, and attach it again.",
  "attachment.nameBlank": "The file has no name. Give it a name and attach it again.",
  "attachment.nameCharacters":
    "The file's name contains characters that cannot be used. Rename the file and attach it again.",
  "attachment.nameTooLong":
    "The file's name has {{length}} characters, and there is room for at most {{limit}}, including spaces and the extension. Rename the file and attach it again.",
  "attachment.polyglot":
    "The file contains more than the document itself. Open it, save a new copy as PDF and attach that one.",
  "attachment.remote":
    "The file fetches content from somewhere else when opened, such as a linked picture or template. Save it as PDF and attach it again.",
  "attachment.script":
    "The file contains something that runs by itself, such as a script or a fillable form. Print it to PDF and attach the new file.",
  "attachment.tooLarge":
    "The file is too large. It may be at most {{limit}} MB. Make the pictures smaller or split the file, and attach it again.",
  "attachment.unreadable": "We could not read the file. Save a new copy as PDF and attach that one.",
  "attachment.wrongType":
    "The file's content does not match its extension. Open it, choose Save as and the right format, and attach the new file.",
  soughtUnreadable: "Write a whole email address, or a reference and a number, for example R-2026-117/12.",
  letterNotAgain: "This email cannot be sent again.",
  closureDecided: "The request has already been answered.",
  alreadyVerified: "The address has already been confirmed.",
  alreadyWithdrawn: "The application has been withdrawn.",
  updateNotOffered: "An application that was sent in cannot be changed.",
  passwordChangeNeeded: "Choose a password of your own before you go on.",
  passwordGuessable:
    "That password is easy to guess: it is common, follows a pattern or is made of our name. Choose, for example, a few words that do not belong together.",
  passwordSameDigits: "That is the temporary password. Choose another.",
  currentPasswordWrong: "That is not your present password. Check it.",
  emailUnchanged: "That is the address you already have. Write another.",
  emailTaken: "The address has got an account of its own and can no longer be changed to.",
  requestsThrottled: "We have had many requests from here in a short time. Wait an hour and then try again.",
  accountClosed: "The account is closed.",
  looksAutomatic: "It looked as if a program sent the form. Nothing is lost. Send it once more, or call us.",
} satisfies Translation<typeof sv>;
