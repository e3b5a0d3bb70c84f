import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  advertPublicRecord:
    "Søknaden din blir eit offentleg dokument når vi får han. Det vil seie at andre kan be om å få lese han.",
  receiptPublicRecord: "Søknaden din er no eit offentleg dokument hos oss. Andre kan be om å få lese han.",
  advertApplicantList:
    "Vi lagar ei liste over alle som søkjer. Du kan be om ikkje å stå på henne. Opplysningar om deg kan likevel bli offentlege, sjølv om du har bede om ikkje å stå på lista. I så fall får du vite det først.",
  receiptApplicantList: "Etter søknadsfristen lagar vi ei offentleg liste over alle som har søkt.",
  listDateOfBirth: "Fødselsdato",
  listDateOfBirthHint: "Alderen din står på den offentlege søkjarlista, ikkje fødselsdatoen.",
  listPresentTitle: "Noverande stilling eller tittel",
  listPresentTitleHint: "Til dømes lærar, student eller arbeidssøkjar.",
  listMunicipality: "Kommune der du bur eller arbeider",
  listGender: "Kjønn",
  listGenderHint: "Vi tel kor mange kvinner og menn som søkjer. Kjønnet ditt står ikkje ved namnet ditt.",
  genderWoman: "Kvinne",
  genderMan: "Mann",
  genderWithheld: "Vil ikkje oppgi",
  exemptionOffer: "Eg ber om ikkje å stå på den offentlege søkjarlista",
  exemptionReason: "Kvifor vil du ikkje stå på lista?",
  exemptionExplanation:
    "Vi vurderer ønsket ditt. Om vi seier nei, får du melding, og du kan trekkje søknaden før lista blir offentleg.",
  exemptionEntry: "Søkjar {{number}}, unnateken, § 25 andre ledd tredje punktum",
  rejectionSweden:
    "Du kan be skriftleg om å få vite kva utdanning, arbeidserfaring og andre meritar dei hadde som blei kalla inn til intervju eller fekk stillinga.",
  rejectionNorway:
    "Du kan be om å få sjå den utvida søkjarlista og andre dokument du har rett til. Du kan be skriftleg om opplysningar om utdanning og praksis hos den som blei tilsett. Vedtaket om tilsetjing kan ikkje påklagast, men du kan klage til Sivilombodet eller Diskrimineringsnemnda.",
  registerCheckHeading: "Kontroll i register",
  checkSchool:
    "Får du tilbod om stillinga, viser du eit utdrag av det svenske belastningsregisteret før vi kan tilsetje deg. Det kan vere høgst eitt år gammalt. Du bestiller det sjølv hos det svenske politiet.",
  checkUpperSecondary:
    "Får du tilbod om stillinga, kan vi be deg vise eit utdrag av det svenske belastningsregisteret. Du bestiller det sjølv hos det svenske politiet.",
  checkChildren:
    "Får du tilbod om stillinga, kan vi be deg vise eit registerutdrag, fordi arbeidet inneber kontakt med barn. Du bestiller det sjølv hos det svenske politiet.",
  checkResidentialCare:
    "Får du tilbod om stillinga, viser du utdrag av det svenske belastningsregisteret og mistankeregisteret før vi kan tilsetje deg. Du bestiller dei sjølv hos det svenske politiet.",
  checkDisabilityChildren:
    "Får du tilbod om stillinga, viser du eit utdrag av det svenske belastningsregisteret før vi kan tilsetje deg. Du bestiller det sjølv hos det svenske politiet.",
  checkPsychiatricCare:
    "Får du tilbod om stillinga, kan vi be deg vise utdrag av det svenske belastningsregisteret og mistankeregisteret, fordi arbeidet er innan psykiatrisk behandling.",
  checkHomeCare:
    "Får du tilbod om stillinga, kan vi be deg vise eit registerutdrag, fordi arbeidet er heime hos eldre eller hos vaksne med funksjonsnedsetjing.",
  checkKindergarten: "Får du tilbod om stillinga, leverer du politiattest (barnehageloven § 30).",
  checkSchoolNorway: "Får du tilbod om stillinga, leverer du politiattest (opplæringslova § 17-11).",
  checkChildWelfare: "Får du tilbod om stillinga, leverer du politiattest (barnevernsloven § 12-11).",
  checkHealthAndCare: "Får du tilbod om stillinga, leverer du politiattest (helse- og omsorgstenestelova § 5-4).",
  checkHealthPersonnel:
    "Får du tilbod om stillinga, leverer du politiattest (helsepersonellova § 20 a). Han kan vere høgst tre månader gammal.",
  protectedIdentityHeading: "Har du skjerma personopplysningar?",
  protectedIdentityFunction:
    "Ikkje opprett konto og ikkje send søknad her. Kontakt oss i staden, så blir vi samde om korleis du søkjer.",
  protectedIdentityManager:
    "Ikkje opprett konto og ikkje send søknad her. Kontakt leiaren som står i utlysinga, så blir de samde om korleis du leverer søknaden. Vi har rutinar for det.",
  personalDataHeading: "Slik behandlar vi personopplysningane dine",
  personalDataSweden:
    "Vi lagrar opplysningane dine for å kunne ta imot og vurdere søknaden din. Det er ei oppgåve i allmenn interesse. Ein innsend søknad er eit offentleg dokument og blir lagra så lenge reglane våre for kassasjon seier. Du kan be om å få utlevert opplysningane dine og å få retta feil.",
  personalDataNorway:
    "Vi lagrar opplysningane dine for å kunne ta imot og vurdere søknaden din. Det er ei oppgåve i allmenn interesse. Ein innsend søknad høyrer til saka og blir arkivert etter lova. Du kan be om å få utlevert opplysningane dine og å få retta feil.",
  personalDataGroundSweden:
    "Vi treng opplysningane for ei oppgåve i ålmenta si interesse og for å følgje svensk lov om mellom anna tilsetjing, innsyn og arkiv (artikkel 6 nr. 1 bokstav c og e i personvernforordninga).",
  personalDataGroundNorway:
    "Vi treng opplysningane for ei oppgåve i ålmenta si interesse og for å følgje lover om mellom anna tilsetjing, innsyn og arkiv (artikkel 6 nr. 1 bokstav c og e i personvernforordninga).",
  accessibilityLawSweden: "Den svenske lova om tilgjenge til digitale offentlege tenester (2018:1937).",
  accessibilityLawNorway:
    "Likestillings- og diskrimineringslova § 18 med forskrift om universell utforming av IKT-løysingar.",
} satisfies Translation<typeof sv>;
