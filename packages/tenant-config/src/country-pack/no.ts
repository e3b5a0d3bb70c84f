import type { CountryPack } from "./pack";

/** Norway, oldest first. A successor follows when the new public administration act gets its date (NO-15). */
export const norway: readonly CountryPack[] = [
  {
    country: "NO",
    validFrom: "2026-01-01",
    validTo: null,
    timeZone: "Europe/Oslo",
    languages: { default: "nb", offered: ["nb", "nn"] },
    advertNotices: ["law.advertApplicantList"],
    receiptNotices: ["law.receiptApplicantList"],
    applicantList: {
      fields: ["name", "dateOfBirth", "presentTitle", "municipality", "gender"],
      genderMayBeWithheld: true,
    },
    exemption: {
      offer: "law.exemptionOffer",
      explanation: "law.exemptionExplanation",
      entry: "law.exemptionEntry",
      ground: "offentleglova § 25 andre ledd tredje punktum",
    },
    rejectionNotice: "law.rejectionNorway",
    personalDataNotice: "law.personalDataNorway",
    personalDataGround: "law.personalDataGroundNorway",
    authorities: {
      dataProtection: { name: "Datatilsynet", address: "https://www.datatilsynet.no" },
      accessibility: { name: "Uutilsynet (Digitaliseringsdirektoratet)", address: "https://www.uutilsynet.no" },
    },
    accessibilityLaw: "law.accessibilityLawNorway",
    appeal: null,
    retentionClock: "caseClosed",
    destructionNeedsGround: true,
    reemploymentPriority: false,
    registerChecks: {
      kindergarten: {
        demand: "mandatory",
        registers: ["policeCertificate"],
        ground: "barnehageloven § 30",
        extractMonthsMax: null,
        notice: "law.checkKindergarten",
      },
      school: {
        demand: "mandatory",
        registers: ["policeCertificate"],
        ground: "opplæringslova § 17-11",
        extractMonthsMax: null,
        notice: "law.checkSchoolNorway",
      },
      childWelfare: {
        demand: "mandatory",
        registers: ["policeCertificate"],
        ground: "barnevernsloven § 12-11",
        extractMonthsMax: null,
        notice: "law.checkChildWelfare",
      },
      healthAndCare: {
        demand: "mandatory",
        registers: ["policeCertificate"],
        ground: "helse- og omsorgstjenesteloven § 5-4",
        extractMonthsMax: null,
        notice: "law.checkHealthAndCare",
      },
      healthPersonnel: {
        demand: "mandatory",
        registers: ["policeCertificate"],
        ground: "helsepersonelloven § 20 a",
        extractMonthsMax: 3,
        notice: "law.checkHealthPersonnel",
      },
    },
  },
];
