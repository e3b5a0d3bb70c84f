import type { Area, Employment, Extent, Question, Right } from "@vakans/core/forms";
import type { WordKey, Words } from "@vakans/i18n";

export const rightWord: Readonly<Record<Right, WordKey>> = {
  "recruitment.see": "admin.rightRecruitmentSee",
  "recruitment.edit": "admin.rightRecruitmentEdit",
  "advert.publish": "admin.rightAdvertPublish",
  "application.see": "admin.rightApplicationSee",
  "organisation.edit": "admin.rightOrganisationEdit",
  "applicant.help": "admin.rightApplicantHelp",
  "tenant.settings": "admin.rightTenantSettings",
  "audit.see": "admin.rightAuditSee",
};

export const areaWord: Readonly<Record<Area, WordKey>> = {
  healthCare: "jobs.areaHealthCare",
  dentalCare: "jobs.areaDentalCare",
  socialCare: "jobs.areaSocialCare",
  education: "jobs.areaEducation",
  preschool: "jobs.areaPreschool",
  administration: "jobs.areaAdministration",
  it: "jobs.areaIt",
  technology: "jobs.areaTechnology",
  planning: "jobs.areaPlanning",
  culture: "jobs.areaCulture",
  transport: "jobs.areaTransport",
  cleaningAndFood: "jobs.areaCleaningAndFood",
  management: "jobs.areaManagement",
  rescue: "jobs.areaRescue",
  other: "jobs.areaOther",
};

export const extentWord: Readonly<Record<Extent, WordKey>> = {
  fullTime: "jobs.extentFullTime",
  partTime: "jobs.extentPartTime",
  hourly: "jobs.extentHourly",
};

export const employmentWord: Readonly<Record<Employment, WordKey>> = {
  permanent: "jobs.employmentPermanent",
  temporary: "jobs.employmentTemporary",
  substitute: "jobs.employmentSubstitute",
  project: "jobs.employmentProject",
  seasonal: "jobs.employmentSeasonal",
  onCall: "jobs.employmentOnCall",
};

export const questionTypeWord: Readonly<Record<Question["type"], WordKey>> = {
  shortText: "admin.typeShortText",
  longText: "admin.typeLongText",
  oneOf: "admin.typeOneOf",
  severalOf: "admin.typeSeveralOf",
  number: "admin.typeNumber",
  date: "admin.typeDate",
  yesNo: "admin.typeYesNo",
  statement: "admin.typeStatement",
};

export const contactRoles = ["recruiter", "union", "system"] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactRoleWord: Readonly<Record<ContactRole, WordKey>> = {
  recruiter: "admin.roleRecruiter",
  union: "admin.roleUnion",
  system: "admin.roleSystem",
};

const checkWord: Readonly<Record<string, WordKey>> = {
  school: "admin.checkSchool",
  upperSecondary: "admin.checkUpperSecondary",
  children: "admin.checkChildren",
  residentialCare: "admin.checkResidentialCare",
  disabilityChildren: "admin.checkDisabilityChildren",
  psychiatricCare: "admin.checkPsychiatricCare",
  homeCare: "admin.checkHomeCare",
  kindergarten: "admin.checkKindergarten",
  childWelfare: "admin.checkChildWelfare",
  healthAndCare: "admin.checkHealthAndCare",
  healthPersonnel: "admin.checkHealthPersonnel",
};

/** The name of a register check of the country pack; a new one is called by its key until it has a name. */
export const checkName = (words: Words, check: string): string => {
  const key = Object.hasOwn(checkWord, check) ? checkWord[check] : undefined;
  return key ? words.t(key) : check;
};
