import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  // words that tenants replace
  submit: "Submit",
  back: "Back",
  update: "Update the application",
  withdrawn: "Withdrawn",
  standingNoRight:
    "Being among the open applications gives no right to be considered for a job that we advertise. Follow our vacant jobs and apply for each one.",
  remindFieldsOfWork: "Name the fields of work you want to work in.",
  remindApplyAnew: "Apply anew when we have emptied the store. We mail you then.",
  remindCvAsFields: "Fill in your CV and application in the fields. Attaching a file is not enough.",
  remindAttachCertificates: "Attach certificates and diplomas. If you cannot, bring them to the interview.",
  remindFollowSite: "Follow our vacant jobs and apply directly to those we advertise.",
} satisfies Translation<typeof sv>;
