import type { Area, Employment, Extent } from "@vakans/core/forms";
import { adviceSentences, diplomasSentence } from "@vakans/core/reading";
import { localeOf } from "@vakans/i18n";
import {
  BackLink,
  ButtonRow,
  Deadline,
  type Fact,
  FactList,
  Heading,
  JobList,
  JobRow,
  Lead,
  LinkButton,
  Notice,
  Prose,
  Section,
  TextLink,
  Timeline,
  useWords,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { UpdateButton } from "../../components/change-ways";
import { ContactWays, supportOf } from "../../components/contact-ways";
import { draftPath } from "../../components/draft";
import { areaWord, employmentWord, extentWord, storedWord } from "../../components/job-words";
import { type Policy, usePolicy } from "../../components/policy";
import { ProtectedIdentity } from "../../components/protected-identity";
import { outcomeWord } from "../../components/receipt-facts";
import type { OpenAdvert } from "./open-advert";

export function AdvertView({ advert, signedIn }: { advert: OpenAdvert; signedIn: boolean }) {
  const { words, href } = useShell();
  const policy = usePolicy();
  const language = useAdvertLanguage(advert);
  const open = advert.takesApplications;
  const applied = advert.own?.applied?.withdrawnAt === null ? advert.own.applied : null;
  return (
    <>
      <BackLink href={href("/jobs")}>{words.t("jobs.back")}</BackLink>
      <Heading level={1}>
        <span lang={language}>{advert.title}</span>
      </Heading>
      {open ? null : <Ended advert={advert} />}
      <Own advert={advert} />
      {advert.intro ? (
        <Lead>
          <span lang={language}>{advert.intro}</span>
        </Lead>
      ) : null}
      <FactList columns facts={useFacts(advert)} />
      {open && !applied && policy.advert.applyButtonAt.includes("top") ? (
        <Apply advert={advert} place="top" signedIn={signedIn} />
      ) : null}
      {advert.sections.map(({ heading, html }) => (
        <Section key={`${heading} ${html}`} heading={<span lang={language}>{heading}</span>}>
          <div lang={language}>
            <Prose html={html} />
          </div>
        </Section>
      ))}
      <Wanted advert={advert} />
      {advert.about ? (
        <Section heading={words.t("jobs.about")}>
          <Prose>
            {paragraphsOf(advert.about).map((text) => (
              <p key={text} lang={language}>
                {text}
              </p>
            ))}
          </Prose>
        </Section>
      ) : null}
      <RegisterCheck advert={advert} policy={policy} />
      {open ? <HowToApply advert={advert} policy={policy} /> : null}
      <Process advert={advert} policy={policy} />
      <Contacts advert={advert} policy={policy} />
      <Diversity policy={policy} />
      <Notices advert={advert} policy={policy} />
      {open ? (
        <Section heading={words.t("law.protectedIdentityHeading")}>
          <Prose>
            <ProtectedIdentity policy={policy} contacts={advert.contacts} />
          </Prose>
        </Section>
      ) : null}
      <Similar advert={advert} />
      {applied ? (
        <Change applied={applied} />
      ) : open && policy.advert.applyButtonAt.includes("foot") ? (
        <Apply advert={advert} place="foot" signedIn={signedIn} />
      ) : null}
    </>
  );
}

/** The language of the employer's own text, when it is not the page's. */
function useAdvertLanguage(advert: OpenAdvert): string | undefined {
  const { tenant, language } = useShell();
  const own = advert.language ?? tenant?.policy.languages.default;
  return own && own !== language ? localeOf[own].slice(0, 2) : undefined;
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");

/** The words of VN-8, OR-8 and OS-2: one at the top for a stranger, one at the foot, one for who is signed in (OS-5). */
function Apply({ advert, place, signedIn }: { advert: OpenAdvert; place: "top" | "foot"; signedIn: boolean }) {
  const { words, href } = useShell();
  const stranger = place === "top" ? words.t("jobs.applyPublic") : words.t("jobs.apply");
  return (
    <ButtonRow sticky={place === "foot"}>
      <LinkButton href={href(`/jobs/${advert.advertId}/apply`)}>
        {signedIn ? words.t("jobs.applySignedIn") : stranger}
      </LinkButton>
    </ButtonRow>
  );
}

type Applied = NonNullable<NonNullable<OpenAdvert["own"]>["applied"]>;

/** What the reader has begun, handed in or withdrawn here, before anything else is offered. */
function Own({ advert: { own } }: { advert: OpenAdvert }) {
  const { words, href, tenant } = useShell();
  const at = (moment: Date) => words.instant(moment, tenant?.policy.timeZone ?? "UTC");
  const applied = own?.applied;
  if (applied && !applied.withdrawnAt)
    return (
      <Notice kind="success" heading={words.t("application.ownApplied")}>
        <p>{words.t("application.ownAppliedText", { at: at(applied.receivedAt) })}</p>
        {own.draftId ? <p>{words.t("application.updateBegunText")}</p> : null}
        <p>
          <TextLink href={href(`/applications/${applied.applicationId}`)}>
            {words.t("application.openApplication")}
          </TextLink>
        </p>
      </Notice>
    );
  if (own?.draftId)
    return (
      <Notice heading={words.t("application.ownBegun")}>
        <p>{words.t("application.ownBegunText")}</p>
        <p>
          <TextLink href={href(draftPath(own.draftId))}>{words.t("application.ownContinue")}</TextLink>
        </p>
      </Notice>
    );
  if (applied?.withdrawnAt)
    return (
      <Notice heading={words.t("application.ownWithdrawn")}>
        <p>{words.t("application.ownWithdrawnText", { at: at(applied.withdrawnAt) })}</p>
      </Notice>
    );
  return null;
}

/** At the foot, where the button to apply stood: the way to change what was handed in (VN-14, OR-11, OS-8). */
function Change({ applied }: { applied: Applied }) {
  if (!applied.mayUpdate) return null;
  return (
    <ButtonRow sticky>
      <UpdateButton applicationId={applied.applicationId} />
    </ButtonRow>
  );
}

function useFacts(advert: OpenAdvert): readonly Fact[] {
  const words = useWords();
  return [
    {
      name: words.t("jobs.lastDay"),
      value: advert.lastDayOn ? (
        <Deadline day={advert.lastDayOn} daysLeft={advert.daysLeft} />
      ) : (
        words.t("jobs.noLastDay")
      ),
    },
    { name: words.t("jobs.employment"), value: employmentWord(words, advert.employment as Employment) },
    { name: words.t("jobs.extent"), value: extentWord(words, advert.extent as Extent, advert.extentPercent) },
    { name: words.t("jobs.unit"), value: advert.unitName },
    { name: words.t("jobs.place"), value: advert.place },
    { name: words.t("jobs.start"), value: advert.startOn },
    { name: words.t("jobs.pay"), value: advert.pay },
    {
      name: words.t("jobs.posts"),
      value: advert.standing || advert.posts === null ? null : words.number(advert.posts),
    },
    { name: words.t("jobs.area"), value: areaWord(words, advert.area as Area) },
    { name: words.t("jobs.reference"), value: advert.reference },
  ];
}

function Ended({ advert }: { advert: OpenAdvert }) {
  const words = useWords();
  return (
    <Notice kind="warning" heading={words.t("jobs.endedHeading")}>
      <p>
        {advert.lastDayOn
          ? words.t("jobs.endedOn", { day: words.longDate(advert.lastDayOn) })
          : words.t("jobs.endedText")}
      </p>
    </Notice>
  );
}

function Wanted({ advert }: { advert: OpenAdvert }) {
  const words = useWords();
  const language = useAdvertLanguage(advert);
  if (advert.must.length === 0 && advert.should.length === 0) return null;
  return (
    <Section heading={words.t("jobs.wantHeading")}>
      <Prose>
        <Wishes heading={words.t("jobs.must")} wishes={advert.must} language={language} />
        <Wishes heading={words.t("jobs.should")} wishes={advert.should} language={language} />
      </Prose>
    </Section>
  );
}

function Wishes({
  heading,
  wishes,
  language,
}: {
  heading: string;
  wishes: readonly string[];
  language: string | undefined;
}) {
  if (wishes.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul lang={language}>
        {wishes.map((wish) => (
          <li key={wish}>{wish}</li>
        ))}
      </ul>
    </>
  );
}

/** Is this sentence about a register check? An advert may have one that was chosen, and those of its occupation. */
const isCheck = (policy: Policy, key: string): boolean =>
  Object.values(policy.pack.registerChecks).some(({ notice }) => notice === key);

/** An extract that may or must be shown after an offer (SE-9, OR-16, NO-8). */
function RegisterCheck({ advert, policy }: { advert: OpenAdvert; policy: Policy }) {
  const words = useWords();
  const texts = advert.notices.filter((key) => isCheck(policy, key)).flatMap((key) => storedWord(words, key) ?? []);
  if (texts.length === 0) return null;
  return (
    <Section heading={words.t("law.registerCheckHeading")}>
      <Prose>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
    </Section>
  );
}

function HowToApply({ advert, policy }: { advert: OpenAdvert; policy: Policy }) {
  const { words, href } = useShell();
  const sentences = [
    words.t(policy.applications.mailOrLetter ? "jobs.howWebOrLetter" : "jobs.howWeb"),
    // RO-1: whoever sends an open application in another way is referred to this advert.
    advert.standing && !policy.applications.mailOrLetter ? words.t("jobs.howStanding") : null,
    ...adviceSentences(policy, words),
    diplomasSentence(policy, words),
  ].filter((sentence) => sentence !== null);
  return (
    <Section heading={words.t("jobs.howHeading")}>
      <Prose>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {advert.questionCount > 0 ? (
          <p className="va-screen-only">
            <TextLink href={href(`/jobs/${advert.advertId}/questions`)}>
              {words.t("jobs.questionsRead", { count: advert.questionCount })}
            </TextLink>
          </p>
        ) : null}
      </Prose>
    </Section>
  );
}

/** Is a day over? Told from the last day, whose distance the core has counted in the tenant's zone. */
function hasPassed({ lastDayOn, daysLeft }: OpenAdvert, on: string): boolean {
  if (lastDayOn === null || daysLeft === null) return false;
  return daysLeft + (Date.parse(on) - Date.parse(lastDayOn)) / 86_400_000 < 0;
}

/** How it goes, with expected days where there are some, and who hears of the outcome how (VN-18, OR-18, OS-13). */
function Process({ advert, policy }: { advert: OpenAdvert; policy: Policy }) {
  const words = useWords();
  const language = useAdvertLanguage(advert);
  const outcome = advert.standing ? null : <p>{words.t(outcomeWord(policy.process.outcomeMailTo))}</p>;
  if (advert.process.length === 0)
    return outcome ? (
      <Section heading={words.t("jobs.processHeading")}>
        <Prose>{outcome}</Prose>
      </Section>
    ) : null;
  const planned = advert.process.map(({ what, on }) => ({ what: <span lang={language}>{what}</span>, on }));
  const last = advert.lastDayOn ? [{ what: words.t("jobs.processLastDay"), on: advert.lastDayOn }] : [];
  return (
    <Section heading={words.t("jobs.processHeading")}>
      <Timeline
        items={[...last, ...planned].map(({ what, on }) => ({
          what,
          when: words.longDate(on),
          state: hasPassed(advert, on) ? "done" : "todo",
        }))}
      />
      <Prose>
        <p>{words.t("jobs.processText")}</p>
        {outcome}
      </Prose>
    </Section>
  );
}

function Contacts({ advert, policy }: { advert: OpenAdvert; policy: Policy }) {
  const words = useWords();
  const ways = (role: "recruiter" | "union" | "system") =>
    advert.contacts
      .filter((contact) => contact.role === role)
      .map(({ title, phone, email }) => ({ name: title, phone, email }));
  const system = ways("system");
  const groups = [
    [words.t("jobs.contactsHeading"), ways("recruiter")],
    [words.t("jobs.unionHeading"), ways("union")],
    // RO-10: an advert names whom to ask about the system, chosen for it or not.
    [
      words.t("jobs.systemHeading"),
      system.length === 0 && policy.advert.systemContactShown ? supportOf(policy) : system,
    ],
  ] as const;
  return groups.map(([heading, those]) =>
    those.length > 0 ? (
      <Section key={heading} heading={heading}>
        <ContactWays ways={those} />
      </Section>
    ) : null,
  );
}

function Diversity({ policy }: { policy: Policy }) {
  const words = useWords();
  const texts = policy.advert.diversityText;
  const text = texts?.[words.language] ?? texts?.[policy.languages.default];
  if (!text) return null;
  return (
    <Section heading={words.t("jobs.diversityHeading")}>
      <Prose>
        <p>{text}</p>
      </Prose>
    </Section>
  );
}

/** The statutory sentences that stood in the advert when it was published (SE-1, NO-2). */
function Notices({ advert, policy }: { advert: OpenAdvert; policy: Policy }) {
  const words = useWords();
  const texts = advert.notices.filter((key) => !isCheck(policy, key)).flatMap((key) => storedWord(words, key) ?? []);
  if (texts.length === 0) return null;
  return (
    <Section heading={words.t("jobs.noticesHeading")}>
      <Prose>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
    </Section>
  );
}

function Similar({ advert }: { advert: OpenAdvert }) {
  const { words, href } = useShell();
  if (advert.similar.length === 0) return null;
  return (
    <Section heading={words.t("jobs.similarHeading")}>
      <JobList>
        {advert.similar.map((job) => (
          <JobRow
            key={job.advertId}
            level={3}
            href={href(`/jobs/${job.advertId}`)}
            title={job.title}
            unit={job.unitName}
            place={job.place}
            lastDay={job.lastDayOn}
            daysLeft={null}
            openText={words.t("jobs.openAlways")}
          />
        ))}
      </JobList>
    </Section>
  );
}
