import type { Translation } from "../../translation";
import type sv from "./sv";

export default {
  advertPublicRecord:
    "Søknaden din blir et offentlig dokument når vi mottar den. Det betyr at andre kan be om å få lese den.",
  receiptPublicRecord: "Søknaden din er nå et offentlig dokument hos oss. Andre kan be om å få lese den.",
  advertApplicantList:
    "Vi lager en liste over alle som søker. Du kan be om ikke å stå på den. Opplysninger om deg kan likevel bli offentlige, selv om du har bedt om ikke å stå på listen. I så fall får du vite det først.",
  receiptApplicantList: "Etter søknadsfristen lager vi en offentlig liste over alle som har søkt.",
  listDateOfBirth: "Fødselsdato",
  listDateOfBirthHint: "Alderen din står på den offentlige søkerlisten, ikke fødselsdatoen.",
  listPresentTitle: "Nåværende stilling eller tittel",
  listPresentTitleHint: "For eksempel lærer, student eller arbeidssøker.",
  listMunicipality: "Kommune der du bor eller arbeider",
  listGender: "Kjønn",
  listGenderHint: "Vi teller hvor mange kvinner og menn som søker. Kjønnet ditt står ikke ved navnet ditt.",
  genderWoman: "Kvinne",
  genderMan: "Mann",
  genderWithheld: "Vil ikke oppgi",
  exemptionOffer: "Jeg ber om ikke å stå på den offentlige søkerlisten",
  exemptionReason: "Hvorfor vil du ikke stå på listen?",
  exemptionExplanation:
    "Vi vurderer ønsket ditt. Hvis vi sier nei, får du beskjed, og du kan trekke søknaden før listen blir offentlig.",
  exemptionEntry: "Søker {{number}}, unntatt, § 25 andre ledd tredje punktum",
  rejectionSweden:
    "Du kan skriftlig be om å få vite hvilken utdanning, arbeidserfaring og andre meritter de hadde som ble innkalt til intervju eller fikk stillingen.",
  rejectionNorway:
    "Du kan be om å få se den utvidede søkerlisten og andre dokumenter du har rett til. Du kan skriftlig be om opplysninger om utdanning og praksis hos den som ble ansatt. Vedtaket om ansettelse kan ikke påklages, men du kan klage til Sivilombudet eller Diskrimineringsnemnda.",
  registerCheckHeading: "Kontroll i register",
  checkSchool:
    "Får du tilbud om stillingen, viser du et utdrag av det svenske belastningsregisteret før vi kan ansette deg. Det kan være høyst ett år gammelt. Du bestiller det selv hos det svenske politiet.",
  checkUpperSecondary:
    "Får du tilbud om stillingen, kan vi be deg vise et utdrag av det svenske belastningsregisteret. Du bestiller det selv hos det svenske politiet.",
  checkChildren:
    "Får du tilbud om stillingen, kan vi be deg vise et registerutdrag, fordi arbeidet innebærer kontakt med barn. Du bestiller det selv hos det svenske politiet.",
  checkResidentialCare:
    "Får du tilbud om stillingen, viser du utdrag av det svenske belastningsregisteret og mistankeregisteret før vi kan ansette deg. Du bestiller dem selv hos det svenske politiet.",
  checkDisabilityChildren:
    "Får du tilbud om stillingen, viser du et utdrag av det svenske belastningsregisteret før vi kan ansette deg. Du bestiller det selv hos det svenske politiet.",
  checkPsychiatricCare:
    "Får du tilbud om stillingen, kan vi be deg vise utdrag av det svenske belastningsregisteret og mistankeregisteret, fordi arbeidet er innen psykiatrisk behandling.",
  checkHomeCare:
    "Får du tilbud om stillingen, kan vi be deg vise et registerutdrag, fordi arbeidet er hjemme hos eldre eller hos voksne med funksjonsnedsettelse.",
  checkKindergarten: "Får du tilbud om stillingen, leverer du politiattest (barnehageloven § 30).",
  checkSchoolNorway: "Får du tilbud om stillingen, leverer du politiattest (opplæringslova § 17-11).",
  checkChildWelfare: "Får du tilbud om stillingen, leverer du politiattest (barnevernsloven § 12-11).",
  checkHealthAndCare: "Får du tilbud om stillingen, leverer du politiattest (helse- og omsorgstjenesteloven § 5-4).",
  checkHealthPersonnel:
    "Får du tilbud om stillingen, leverer du politiattest (helsepersonelloven § 20 a). Den kan være høyst tre måneder gammel.",
  protectedIdentityHeading: "Har du skjermede personopplysninger?",
  protectedIdentityFunction:
    "Ikke opprett konto og ikke send søknad her. Kontakt oss i stedet, så blir vi enige om hvordan du søker.",
  protectedIdentityManager:
    "Ikke opprett konto og ikke send søknad her. Kontakt lederen som står i utlysningen, så blir dere enige om hvordan du leverer søknaden. Vi har rutiner for det.",
  personalDataHeading: "Slik behandler vi personopplysningene dine",
  personalDataSweden:
    "Vi lagrer opplysningene dine for å kunne motta og vurdere søknaden din. Det er en oppgave i allmennhetens interesse. En innsendt søknad er et offentlig dokument og lagres så lenge reglene våre for kassasjon sier. Du kan be om å få utlevert opplysningene dine og å få rettet feil.",
  personalDataNorway:
    "Vi lagrer opplysningene dine for å kunne motta og vurdere søknaden din. Det er en oppgave i allmennhetens interesse. En innsendt søknad hører til saken og arkiveres etter loven. Du kan be om å få utlevert opplysningene dine og å få rettet feil.",
  personalDataGroundSweden:
    "Vi trenger opplysningene for en oppgave i allmennhetens interesse og for å følge svensk lov om blant annet ansettelse, innsyn og arkiv (artikkel 6 nr. 1 bokstav c og e i personvernforordningen).",
  personalDataGroundNorway:
    "Vi trenger opplysningene for en oppgave i allmennhetens interesse og for å følge lover om blant annet ansettelse, innsyn og arkiv (artikkel 6 nr. 1 bokstav c og e i personvernforordningen).",
  accessibilityLawSweden: "Den svenske loven om tilgjengelighet til digitale offentlige tjenester (2018:1937).",
  accessibilityLawNorway:
    "Likestillings- og diskrimineringsloven § 18 med forskrift om universell utforming av IKT-løsninger.",
} satisfies Translation<typeof sv>;
