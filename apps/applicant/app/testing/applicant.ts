import type { ApplicantContext } from "@vakans/web";
import type { Draft } from "../components/draft";

type Content = Draft["content"];

/** Own details with no more in them than a registration asks for. */
export const ownDetails: Content["details"] = {
  firstName: "Kim",
  lastName: "Exempel",
  street: "",
  postalCode: "",
  city: "",
  phone: "070-174 06 10",
  dateOfBirth: "",
  presentTitle: "",
  municipality: "",
  gender: "",
  exemptionAsked: false,
  exemptionReason: "",
};

export const noCv: Content["cv"] = { education: [], work: [], languages: [], licences: [] };

/** A tenant that asks for nothing beyond the usual details. */
export const nothingMore: Draft["asked"] = {
  dateOfBirth: false,
  presentTitle: false,
  municipality: false,
  gender: false,
  exemption: false,
};

type Held = Awaited<ReturnType<ApplicantContext["core"]["account"]["held"]>>;

/** An application as the pages about one's own account list it. */
export const heldApplication: Held["applications"][number] = {
  applicationId: "01a20313-9481-7127-9ef1-3c75a8f97c63",
  reference: "R-2026-7",
  number: 12,
  title: "Skötare",
  receivedAt: new Date("2026-11-22T12:00:00Z"),
  withdrawnAt: null,
  versions: 1,
  standing: false,
  destruction: { kind: "months", months: 24, clock: "legalForce", earliestOn: "2028-11-22" },
};
