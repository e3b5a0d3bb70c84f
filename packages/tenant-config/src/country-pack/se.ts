import type { CountryPack, RegisterCheck } from "./pack";

const pack = {
  country: "SE",
  timeZone: "Europe/Stockholm",
  languages: { default: "sv", offered: ["sv"] },
  advertNotices: ["law.advertPublicRecord"],
  receiptNotices: ["law.receiptPublicRecord"],
  applicantList: null,
  exemption: null,
  rejectionNotice: "law.rejectionSweden",
  personalDataNotice: "law.personalDataSweden",
  personalDataGround: "law.personalDataGroundSweden",
  authorities: {
    dataProtection: { name: "Integritetsskyddsmyndigheten (IMY)", address: "https://www.imy.se" },
    accessibility: { name: "Myndigheten för digital förvaltning (Digg)", address: "https://www.digg.se" },
  },
  accessibilityLaw: "law.accessibilityLawSweden",
  appeal: { weeks: 3, from: "announcement" },
  retentionClock: "legalForce",
  destructionNeedsGround: false,
  reemploymentPriority: true,
} as const satisfies Partial<CountryPack>;

const registerChecks = {
  school: {
    demand: "mandatory",
    registers: ["criminalRecord"],
    ground: "skollagen 2:31",
    extractMonthsMax: 12,
    notice: "law.checkSchool",
  },
  upperSecondary: {
    demand: "optional",
    registers: ["criminalRecord"],
    ground: "skollagen 2:33",
    extractMonthsMax: null,
    notice: "law.checkUpperSecondary",
  },
  children: {
    demand: "optional",
    registers: ["criminalRecord"],
    ground: "lag 2013:852",
    extractMonthsMax: null,
    notice: "law.checkChildren",
  },
  residentialCare: {
    demand: "mandatory",
    registers: ["criminalRecord", "suspicionRecord"],
    ground: "lag 2007:171",
    extractMonthsMax: 6,
    notice: "law.checkResidentialCare",
  },
  disabilityChildren: {
    demand: "mandatory",
    registers: ["criminalRecord"],
    ground: "lag 2010:479",
    extractMonthsMax: 12,
    notice: "law.checkDisabilityChildren",
  },
  psychiatricCare: {
    demand: "optional",
    registers: ["criminalRecord", "suspicionRecord"],
    ground: null,
    extractMonthsMax: null,
    notice: "law.checkPsychiatricCare",
  },
} as const satisfies Record<string, RegisterCheck>;

/** Sweden, oldest first. The acts on register checks of 2026-03-01 are the reason for the second pack (SE-9). */
export const sweden: readonly CountryPack[] = [
  { ...pack, validFrom: "2019-01-01", validTo: "2026-03-01", registerChecks },
  {
    ...pack,
    validFrom: "2026-03-01",
    validTo: null,
    registerChecks: {
      ...registerChecks,
      children: { ...registerChecks.children, registers: ["criminalRecord", "suspicionRecord"] },
      homeCare: {
        demand: "optional",
        registers: ["criminalRecord"],
        ground: null,
        extractMonthsMax: null,
        notice: "law.checkHomeCare",
      },
    },
  },
];
