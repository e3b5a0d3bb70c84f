import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  advertPublicRecord:
    "Your application becomes a public document when we receive it. This means that others can ask to read it.",
  receiptPublicRecord: "Your application is now a public document with us. Others can ask to read it.",
  advertApplicantList:
    "We draw up a list of everyone who applies. You can ask not to be on it. Details about you can still be made public, even if you have asked not to be listed. If so, we tell you first.",
  receiptApplicantList: "After the last day to apply we draw up a public list of everyone who has applied.",
  listDateOfBirth: "Date of birth",
  listDateOfBirthHint: "The public list of applicants shows your age, not your date of birth.",
  listPresentTitle: "Present position or title",
  listPresentTitleHint: "For example teacher, student or job seeker.",
  listMunicipality: "Municipality where you live or work",
  listGender: "Gender",
  listGenderHint: "We count how many women and men apply. Your gender is not shown beside your name.",
  genderWoman: "Woman",
  genderMan: "Man",
  genderWithheld: "Prefer not to say",
  exemptionOffer: "I ask not to be on the public list of applicants",
  exemptionReason: "Why do you not want to be on the list?",
  exemptionExplanation:
    "We consider your request. If we say no, we tell you, and you can withdraw your application before the list becomes public.",
  exemptionEntry: "Applicant {{number}}, exempt, § 25 second paragraph third sentence",
  rejectionSweden:
    "You can ask in writing what education, work experience and other merits those had who were called to interview or got the job.",
  rejectionNorway:
    "You can ask to see the extended list of applicants and other documents that you have a right to see. You can ask in writing for the education and experience of the person who was hired. The hiring decision cannot be appealed, but you can complain to Sivilombudet or Diskrimineringsnemnda.",
  registerCheckHeading: "Register check",
  checkSchool:
    "If we offer you the job, you show an extract from the criminal records register before we can hire you. It may be at most one year old. You order it yourself from the Swedish police.",
  checkUpperSecondary:
    "If we offer you the job, we may ask you to show an extract from the criminal records register. You order it yourself from the Swedish police.",
  checkChildren:
    "If we offer you the job, we may ask you to show a register extract, because the work means contact with children. You order it yourself from the Swedish police.",
  checkResidentialCare:
    "If we offer you the job, you show extracts from the criminal records register and the register of suspicions before we can hire you. You order them yourself from the Swedish police.",
  checkDisabilityChildren:
    "If we offer you the job, you show an extract from the criminal records register before we can hire you. You order it yourself from the Swedish police.",
  checkPsychiatricCare:
    "If we offer you the job, we may ask you to show extracts from the criminal records register and the register of suspicions, because the work is in psychiatric care.",
  checkHomeCare:
    "If we offer you the job, we may ask you to show a register extract, because the work is in the homes of older people or of adults with a disability.",
  checkKindergarten: "If we offer you the job, you hand in a police certificate (barnehageloven § 30).",
  checkSchoolNorway: "If we offer you the job, you hand in a police certificate (opplæringslova § 17-11).",
  checkChildWelfare: "If we offer you the job, you hand in a police certificate (barnevernsloven § 12-11).",
  checkHealthAndCare:
    "If we offer you the job, you hand in a police certificate (helse- og omsorgstjenesteloven § 5-4).",
  checkHealthPersonnel:
    "If we offer you the job, you hand in a police certificate (helsepersonelloven § 20 a). It may be at most three months old.",
  protectedIdentityHeading: "Are your personal details protected?",
  protectedIdentityFunction:
    "Do not create an account or send an application here. Contact us instead, and we agree on how you apply.",
  protectedIdentityManager:
    "Do not create an account or send an application here. Contact the recruiting manager named in the advert, and agree on how you hand in your application. We have routines for it.",
  personalDataHeading: "How we handle your personal data",
  personalDataSweden:
    "We keep your details so that we can receive and assess your application. This is a task in the public interest. A submitted application is a public document and is kept for as long as our rules on destruction say. You can ask for a copy of your details and to have errors corrected.",
  personalDataNorway:
    "We keep your details so that we can receive and assess your application. This is a task in the public interest. A submitted application belongs to the case and is archived by law. You can ask for a copy of your details and to have errors corrected.",
  personalDataGroundSweden:
    "We need the data for a task in the public interest and to obey laws on, among other things, employment, public access and archives (article 6.1 c and e of the GDPR).",
  personalDataGroundNorway:
    "We need the data for a task in the public interest and to obey laws on, among other things, employment, public access and archives (article 6.1 c and e of the GDPR).",
  accessibilityLawSweden: "The Swedish act on accessibility to digital public service (2018:1937).",
  accessibilityLawNorway:
    "Section 18 of the Norwegian equality and anti-discrimination act, with its regulation on universal design of ICT.",
} satisfies Translation<typeof sv>;
