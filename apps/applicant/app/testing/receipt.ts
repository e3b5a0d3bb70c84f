import type { Receipt } from "../components/draft";
import { noCv, ownDetails } from "./applicant";

const applicationId = "01a20313-9481-7127-9ef1-3c75a8f97c99";

/** An application as its owner opens it, for views; `changes` are what a test is about. */
export const receiptFor = (changes: Partial<Receipt> = {}): Receipt => ({
  applicationId,
  number: 12,
  reference: "R-2026-117",
  title: "Skötare",
  unitName: "Psykiatrin",
  advertId: "01a2030a-8d72-7629-925d-1804a0004a70",
  versionNumber: 1,
  versionId: "01a20313-9481-7127-9ef1-3c75a8f97c98",
  receivedAt: new Date("2026-11-22T13:00:00Z"),
  changedAt: new Date("2026-11-22T13:00:00Z"),
  late: false,
  withdrawnAt: null,
  withdrawnBy: null,
  lastDayOn: "2026-12-03",
  closesAt: new Date("2026-12-03T23:00:00Z"),
  process: [{ what: "Besked om intervju", on: "2027-01-11" }],
  standing: false,
  updateDraftId: null,
  undelivered: false,
  content: {
    details: ownDetails,
    email: "sokande@example.se",
    cv: noCv,
    answers: [],
    attachments: [{ id: "01a20313-9481-7127-9ef1-000000000001", name: "cv.pdf", sha256: "", bytes: 2048 }],
    language: "sv",
  },
  notices: [],
  today: "2026-11-22",
  progress: {
    state: "received",
    sinceOn: "2026-11-22",
    expected: { kind: "step", what: "Besked om intervju", on: "2027-01-11" },
  },
  destruction: { kind: "months", months: 24, clock: "legalForce", earliestOn: "2028-11-22" },
  mayUpdate: true,
  mayWithdraw: true,
  ...changes,
});

/** The same once the last day has passed. */
export const lateReceiptFor = (changes: Partial<Receipt> = {}): Receipt =>
  receiptFor({ mayUpdate: false, mayWithdraw: false, ...changes });
