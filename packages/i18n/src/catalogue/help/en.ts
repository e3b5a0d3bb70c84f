import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // how to apply
  lead: "How to apply for jobs at {{tenant}}. The limits here are the ones that apply.",
  applyHeading: "How to apply for a job",
  stepFind: "Find the job under “{{jobs}}” and read the advert.",
  stepStart: "Choose “{{apply}}” in the advert.",
  stepSignIn: "Sign in. If you have no account, choose “{{newUser}}” on the sign-in page.",
  stepVerify: "If the account is new, open the link in the mail before you sign in.",
  stepAnswer: "Fill in your details, answer the questions and attach files.",
  stepSubmit: "Check the summary and choose “{{submit}}”. This sends your application in.",
  stepReceipt: "You get a receipt on the page and by mail. Under “{{mine}}” you see what you have sent.",
  // limits, as they are enforced
  deadlineHeading: "The last day",
  deadlineText: "You can apply until midnight at the end of the last day. After that the system takes no applications.",
  deadlineLate:
    "You can apply until midnight at the end of the last day. A later application is taken, but marked as late.",
  draftsHeading: "If you are interrupted",
  draftsOffered:
    "What you have written is saved when you go from one step to another. Sign in and go on under “{{mine}}”.",
  draftsNotOffered:
    "You cannot save a draft for another day. If you are interrupted, what you have written stays for {{hours}} hours. Sign in and go on under “{{mine}}”.",
  sessionHeading: "How long you stay signed in",
  sessionOwn: "You are signed out when you have been on the same page for {{minutes}} minutes.",
  sessionPublic:
    "On a computer that others use too you are signed out after {{minutes}} minutes. You choose that when you sign in.",
  sessionWarning: "{{minutes}} min before, we ask whether you want to go on.",
  sessionAbsolute: "After {{hours}} hours you always have to sign in again.",
  attachmentsHeading: "Attachments",
  formats: "Formats: {{formats}}",
  megabytes: "At most {{megabytes}} MB per file",
  perSubmission: "At most {{count}} files at a time",
  total: "At most {{count}} files in an application",
  nameCharacters: "At most {{count}} characters in a file's name, spaces and extension included",
  withdrawHeading: "Withdrawing an application",
  withdrawBefore: "Up to and including the last day: contact {{function}}.",
  withdrawSupport: "After the last day: contact {{function}}.",
  withdrawByPhone: "After the last day: call {{function}}.",
  withdrawAdvertContact: "After the last day: contact the contact person named in the advert.",
  afterHeading: "After you have applied",
  afterText:
    "How long a recruitment takes varies. Whoever gets the job is contacted by the recruiting manager. Everyone else gets a mail.",
  afterNotInterviewed:
    "How long a recruitment takes varies. If you are not called to an interview you get a mail when the recruitment is finished.",
  contactHeading: "Help from a person",
  // contact
  contactLead: "Call or write if you need help with your application or your account.",
  contactAdvert: "If you have questions about a certain job, contact the person named in the advert.",
  contactTechnical: "If the application cannot be submitted although the files meet the rules",
  // accessibility
  accessibilityLead:
    "Everyone should be able to apply for jobs at {{tenant}}. The site is built to follow WCAG 2.2 at level AA.",
  accessibilityWorks:
    "You can use it with the keyboard alone, with a screen reader, enlarged to 400 per cent and without JavaScript.",
  accessibilityReportHeading: "Do you find an obstacle?",
  accessibilityReport: "Tell us what you tried to do and what happened. We also help you to apply in another way.",
  // personal data
  privacyWhat: "What we keep",
  privacyWhatText:
    "What you fill in on your account and in your applications, the files you attach, and when you sent them.",
  privacyHowLong: "For how long",
  privacyMonths: "An application is kept for {{months}} months.",
  privacyYears: "An application is kept for {{years}} years.",
  privacyKept: "An application is preserved.",
  privacyHired: "The application of the person who is hired is preserved.",
  privacyRemoval: "Do you want to remove your account? Contact us.",
  privacyRemovalAfter:
    "Your account can be removed only {{months}} months after your latest application. Contact us then.",
  privacyCookies: "Cookies",
  privacyCookiesText:
    "When you sign in or create an account we store a cookie that is needed for it. It goes when you close the browser. We do not measure or follow you.",
  privacyAsk: "Ask us",
  // preparing
  adviceHeading: "Prepare",
  withdrawAlways: "Contact {{function}}, both before and after the last day.",
} satisfies Translation<typeof sv>;
