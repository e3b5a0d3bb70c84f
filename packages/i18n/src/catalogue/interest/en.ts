import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // the questions
  lead: "Tell us which jobs interest you. We can e-mail you when such jobs are advertised.",
  openHelp: "Answer what you like. What you leave empty means that anything will do.",
  any: "Any",
  areaHelp: "Choose one or more areas.",
  occupation: "Occupation",
  occupationHelp: "Write for example nurse, search, and choose among those found.",
  occupationFind: "Search occupations",
  occupationFound: "Occupations to choose from",
  occupationNone: "No occupation is like “{{text}}”. Try another word, or choose an occupational area.",
  otherPlaces: "Other places",
  otherPlacesHelp: "Write the places with commas between them.",
  unitHelp: "If you choose a unit you also hear of jobs in the units below it.",
  toSummary: "To the summary",
  // the summary
  summaryTitle: "Summary of your interest registration",
  summaryLead: "Read through your answers. You register at the end of the page.",
  changeAnswers: "Change the answers",
  alertTick: "E-mail me when such jobs are advertised",
  alertHelp: "Without the tick we store the registration and send no e-mails about jobs.",
  consentHeading: "What we store",
  consentStored:
    "We store your answers and your e-mail address until {{day}}, or until you remove the registration. The time starts again when you change it.",
  consentTick:
    "With the tick you consent to the e-mails. You can take that back at any time: on this site, or with the link in each e-mail.",
  consentNotApplication: "An interest registration is not an application. You apply for each job separately.",
  mailedTo: "We will confirm with an e-mail to {{email}}.",
  linkFirst:
    "Your address {{email}} has not been confirmed yet. We will e-mail a link to it, and register once you have opened it.",
  emailHelp: "We will e-mail a link to it. Nothing is registered until you have opened it and confirmed.",
  register: "Register",
  signInInstead: "Do you have an account? Then you need not confirm the address.",
  // a link by mail
  sentTitle: "Look in your e-mail and confirm",
  sentText:
    "We have sent an e-mail to the address. Open the link in it within {{hours}} hours. Only then do we register your interest.",
  sentNoMail: "No e-mail? Look in your spam folder. If the address was wrong, start again.",
  confirmTitle: "Confirm your interest registration",
  confirmText: "Choose the button and we will register your interest.",
  confirmButton: "Confirm and register",
  confirmEnded: "If you have confirmed it before, your interest is registered. Otherwise start again.",
  startAgain: "Register your interest",
  confirmedTitle: "Your interest has been registered",
  withAlerts: "We will e-mail you when jobs that match the registration are advertised.",
  withoutAlerts: "You have not asked for e-mails about new jobs, so we send none.",
  confirmedMail: "We have e-mailed a confirmation. With the link in it you can remove the registration.",
  // what is registered
  mineTitle: "Your interest registration",
  doneRegistered: "Your interest has been registered. We have e-mailed a confirmation to {{email}}.",
  doneChanged: "Your interest registration has changed. We have e-mailed a confirmation to {{email}}.",
  doneRemoved: "Your interest registration has been removed. We have e-mailed a confirmation.",
  alerts: "E-mails about new jobs",
  mailsTo: "E-mails go to",
  keptUntil: "Kept until",
  change: "Change the registration",
  remove: "Remove the registration",
  removeTitle: "Do you want to remove your interest registration?",
  removeText:
    "We delete your answers, and you get no more e-mails about new jobs. You can make a new registration whenever you like.",
  removeButton: "Remove the registration",
  keep: "Keep it",
  removedTitle: "Your interest registration has been removed",
  removedText: "We have deleted your answers. You get no more e-mails about new jobs.",
  // ending the mails
  endTitle: "Do you want to stop e-mails about new jobs?",
  endText: "Your interest registration stays without e-mails, unless you remove it too.",
  endButton: "Stop the e-mails",
  endedTitle: "You get no more e-mails about new jobs",
  endedText: "Your interest registration stays, and we send no e-mails.",
  offTitle: "You get no e-mails about new jobs",
  removeToo: "Remove the whole registration",
  goneTitle: "The interest registration no longer exists",
  goneText: "It has been removed, or the link is not complete. You get no e-mails from it.",
  // on the job list
  inviteHeading: "Do you want to know when there are more jobs?",
  inviteText: "Tell us what interests you, and we can e-mail you.",
} satisfies Translation<typeof sv>;
