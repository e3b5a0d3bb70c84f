import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // the page
  lead: "This is for everyone who has an account or applies for a job at {{tenant}}.",
  version: "Version {{number}}, in force from {{day}}",
  earlierHeading: "Earlier versions",
  earlierTitle: "Personal data, version {{number}}",
  earlierNotice: "This is an earlier version. It is shown so that you can see what applied then.",
  toCurrent: "To the version that applies now",
  // who
  controllerHeading: "Who is responsible?",
  controller: "{{tenant}} is the controller.",
  questions: "Questions: {{contact}}",
  officer: "Data protection officer: {{contact}}",
  // why
  purposeHeading: "Why we handle your data",
  purpose:
    "To receive and judge your application, to tell you the outcome, to be able to show how the recruitment went, and for the archive and statistics.",
  purposeAccount: "The account is needed for you to apply, follow your application and get word.",
  groundHeading: "The legal ground",
  groundNotConsent: "Your application does not rest on consent.",
  groundTick:
    "The tick when you create an account shows that you have been given this information. Taking it back does not erase an application that has come in.",
  groundAlerts:
    "We mail about new jobs only if you have asked for it. That is a consent, and you can take it back whenever you like.",
  // what
  whatHeading: "What we keep",
  whatAccount: "Account: name, e-mail, phone, address and your CV, as far as you have filled them in.",
  whatApplication: "Application: your answers, the files that you attach, when it came in and each version of it.",
  whatCase: "The recruitment: our notes on your application, judgements and decisions.",
  whatMessages: "Messages: what we have mailed to you and what you have asked support.",
  whatInterest: "Interest registration: what kind of work you want to hear of.",
  whatLog: "Security: a log of sign-ins and events on the account, without contents.",
  whatNeeded:
    "You have to give what is marked as required. Without it we cannot take the application. The rest is voluntary.",
  whatNot:
    "Write nothing about health, religion, union membership or other sensitive matters that we do not ask about.",
  // who sees it
  whoHeading: "Who sees them",
  whoStaff:
    "Those at {{tenant}} who work with the recruitment. They cannot see what you have begun to write but not submitted.",
  whoSupplier:
    "The supplier who runs the site for us. It is our processor, handles the data only technically and is bound to silence.",
  whoMachine: "No program ranks applicants or decides about them.",
  whereSE: "The data is stored within the EU and the EEA.",
  whereNO: "The data is stored in Norway or in another country of the EEA.",
  // how long
  longHeading: "For how long",
  longApplication: "The application: {{period}}",
  longForce: "{{period}} after the decision on who is hired has gained legal force.",
  longClosed: "{{period}} after the case was closed.",
  longKept: "preserved in the archive.",
  longHired: "The application of the person who is hired: {{period}}",
  longOpen: "Open application: until we empty the store, {{count}} times a year.",
  longMessages: "Messages and questions to support: {{period}}",
  longDraftHours: "What you have written but not submitted: {{period}} after you last changed it.",
  longDraftDays_one: "What you have written but not submitted: one day after the job’s last day.",
  longDraftDays_other: "What you have written but not submitted: {{count}} days after the job’s last day.",
  longAccount: "The account: until you remove it.",
  longAccountAsked: "The account: until you ask us to remove it.",
  longAccountAfter:
    "The account: until you ask us to remove it, at the earliest {{period}} after your latest application.",
  longInterest: "Interest registration: until you remove it.",
  // rights
  rightsHeading: "Your rights",
  rightsAccess:
    "To know what we have about you and to get it. Sign in and open “{{profile}}” to download most of it yourself.",
  rightsCorrect: "To have mistakes put right.",
  rightsErase:
    "To ask us to erase data or to use it less. An application that has come in we still have to keep for as long as the rules on archives say.",
  rightsObject: "To object to how we use the data.",
  complaintHeading: "If you are not satisfied",
  complaint: "Talk to us first. You can also complain to {{authority}}: {{address}}",
  // cookies
  cookiesHeading: "Cookies",
  cookies:
    "When you sign in, create an account or write to support we store a cookie that is needed for it. It goes when you close the browser. We do not measure or follow you.",
} satisfies Translation<typeof sv>;
