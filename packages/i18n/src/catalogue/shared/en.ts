import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  error400Heading: "We did not understand the request",
  error400Text: "Go back, reload the page and try again.",
  error401Heading: "You need to sign in",
  error401Text: "Sign in to continue.",
  error403Heading: "You do not have access to this page",
  error403Text:
    "Go back, reload the page and try again. If that does not help, ask the person who manages your access.",
  error404Heading: "This page does not exist",
  error404Text: "Check the address, or start again from the home page.",
  error405Heading: "It cannot be done this way",
  error405Text: "Go back and try again.",
  error409Heading: "This is not possible right now",
  error409Text: "Go back, reload the page and try again.",
  error410Heading: "This page is gone",
  error410Text: "The advert has been removed. The home page shows the jobs that are open now.",
  error413Heading: "What you sent is too large",
  error413Text: "Go back, attach smaller or fewer files and try again.",
  error421Heading: "There is no site here",
  error421Text: "Check the address. No employer has a site at it.",
  error429Heading: "Too many attempts",
  error429Text: "Wait a while and try again.",
  error500Heading: "Something went wrong on our side",
  error500Text: "Try again in a while. What you have saved is still there.",
  error503Heading: "We will be back shortly",
  error503Text: "Wait a minute and reload the page.",
  shutUnfinishedHeading: "This site is not ready yet",
  shutUnfinishedText:
    "There is a mistake in its settings, and those who run the service know about it. Come back later.",
  shutSuspendedHeading: "This site is closed for the time being",
  shutSuspendedText:
    "We take nothing in here at the moment. What you have submitted is still there. Contact the employer if it is urgent.",
  errorReference: "Reference: {{id}}",
  errorHome: "To the home page",
  // head and foot of every page
  myApplications: "My applications",
  contact: "Contact",
  help: "Help",
  accessibility: "Accessibility",
  privacy: "Personal data",
  errorPrefix: "Error: {{title}}",
  formFailed:
    "Something went wrong on our side. Everything you wrote is still here. Try again in a while. If that does not help, contact {{support}} and quote reference {{id}}.",
  formFailedPlain:
    "Something went wrong on our side. Everything you wrote is still here. Try again in a while. Reference: {{id}}.",
  sendAgainText: "What you wrote is still on this page. Wait a minute and send it again.",
  sendAgain: "Send again",
  // errors
  fieldProblem: "{{field}}: {{problem}}",
} satisfies Translation<typeof sv>;
