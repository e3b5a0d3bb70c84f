import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // contact
  contactLead: "Call or write if you need help with your application or your account.",
  contactUs: "Help with an application or an account",
  contactAdvert: "If you have questions about a certain job, contact the person named in the advert.",
  contactTechnical: "If the application cannot be submitted although the files meet the rules",
  contactOther: "Other ways",
  // the form
  heading: "Write to support",
  lead: "Tell us what you tried to do and what happened. We answer by e-mail.",
  firstTry: "Did something not work? Try once more first. What you have written in an application is still there.",
  tried: "What did you try to do?",
  triedHelp: "For example: attach my CV to the application for the job as school counsellor.",
  happened: "What happened?",
  happenedHelp: "Please copy what the page said.",
  email: "E-mail for the answer",
  page: "The page you came from",
  notSecret: "Do not write passwords, your personal number or anything about your health.",
  protectedIdentity: "Do not use the form if you have protected personal data.",
  trap: "Leave this field empty",
  send: "Send",
  otherWays: "Rather call or mail?",
  linkHere: "Write to support about the problem",
  // what was sent
  sentHeading: "We have your message",
  sentText: "It came in at {{at}}. {{support}} will answer to {{email}}.",
  sentMail: "We also mail a short confirmation to the address. If it does not come the address may be wrong.",
  sentCopy: "What you sent",
  sentNoneHeading: "There is no message to show",
  sentNoneText: "If you have sent one it is with us. It is shown here only for a short while, in the same browser.",
  back: "Back to the page you came from",
  // protected identity
  identityLead: "Do not use this system. We have another way for you to apply.",
  identityHow: "What to do",
  identityManager: "The recruiting manager’s phone number is among the contacts of each advert.",
  identityNever:
    "We never ask whether you have protected personal data, and we keep nothing about your reading this page.",
  identityBegun:
    "Do you already have an account or an application with us? Say so when you call, and we help you to protect what is there.",
  // the statement of accessibility
  statementLead:
    "Everyone should be able to apply for jobs at {{tenant}}. This says how accessible the site is and how to tell us if something stops you.",
  statementHow: "How accessible is the site?",
  statementBuilt: "It is built to WCAG 2.2 at level AA, which covers what the law asks for.",
  statementWorks:
    "It is made to be used with the keyboard alone, with a screen reader, enlarged to 400 per cent, with colours of your own and without JavaScript. Before you are signed out we ask whether you want to stay, and what you write is saved.",
  statementNot: "What is not accessible",
  statementEnd:
    "After {{hours}} hours a sign-in always ends. It cannot be extended, but you are warned, and what you have written is there when you sign in again.",
  statementNoneKnown: "We know of no other shortcomings. If you find one we want to know.",
  statementAssessed: "How we have checked",
  statementAutomatic:
    "A program (axe) checks the pages of every new version. Automatic tests also go through them with the keyboard alone, in the size of a phone, at 400 per cent and with other colours.",
  statementNoOutsider:
    "Nobody who uses a screen reader every day has tried the site yet, and nobody from outside has reviewed it.",
  statementDate: "The latest assessment was made on {{day}}.",
  statementAuthority: "Supervision",
  statementAuthorityText:
    "{{authority}} sees to it that the law is followed. If you are not satisfied with our answer you can report it there.",
  reportHeading: "Tell us about a barrier",
  reportLead: "We put it right, and we help you to apply in another way meanwhile.",
  reportTriedHelp: "For example: choose a date with the keyboard.",
  reportHappenedHelp: "Please say which assistive technology and which browser you use.",
} satisfies Translation<typeof sv>;
