import { randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Language } from "@vakans/i18n";
import { dayIn } from "../advert/rules";
import type { AdvertText } from "../advert/schema";
import { type Caller, type Core, openCore, type TenantRef } from "../core";
import { type Client, openClient } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import { type Right, rights } from "../identity/rights";
import { moveClock } from "../operator/clock";
import { keepMembership, keepStaff } from "../operator/staff";
import { applyTenantFiles } from "../operator/tenants";
import type { Question } from "../questionnaire/schema";
import { testDatabase, testFolder } from "./database";
import { ownZone, zoneDns } from "./dns";
import { minimalPdf } from "./files";
import { inventedTenant, type TenantSettings } from "./policy";

export type World = {
  readonly tenant: TenantRef;
  readonly core: Core;
  /** The app's own role: what a test reads through it, the app could read. */
  readonly client: Client;
  /** A visitor of the tenant's site, or the holder of a session. */
  as(
    sessionToken?: string | null,
    options?: { language?: Language; waitedMs?: number; address?: string; formOwner?: string },
  ): Caller;
  /** A new staff member with rights here, signed in. Without a list: all rights. */
  newRecruiter(
    own?: readonly Right[],
  ): Promise<{ staffId: string; userName: string; password: string; token: string; staff: Caller["staff"] }>;
  /** A new applicant, registered, verified and signed in. */
  newApplicant(): Promise<{ email: string; password: string; token: string; applicant: Caller["applicant"] }>;
  /** A published advert, through the procedures that publish it. */
  newAdvert(
    text?: Partial<AdvertText>,
    questions?: readonly Question[],
  ): Promise<{ advertId: string; recruitmentId: string; unitId: string; contactId: string }>;
  /** Moves this tenant's clock. */
  pass(seconds: number): Promise<void>;
};

export const testSecret = "a secret that only tests know";
export const testPassword = "correct horse battery staple";

const suffix = () => randomBytes(6).toString("hex");

/** One transaction of the app, inside a world's tenant. */
export const inside = <Result>(world: World, work: Parameters<typeof withTenant<Result>>[2]): Promise<Result> =>
  withTenant(world.client, world.tenant.id, work);

/** The account of somebody who is signed in. */
export async function accountIdOf({ applicant }: Pick<Awaited<ReturnType<World["newApplicant"]>>, "applicant">) {
  const session = await applicant.session.current();
  if (!session) throw new Error("not signed in");
  return session.applicantId;
}

/** A day some days from now where the tenants of tests are, in the form of a form. */
export const dayFromNow = (days: number): string => dayIn("Europe/Stockholm", new Date(Date.now() + days * 86_400_000));

const files = testFolder();

/** Where the attachments of this test file's worlds lie. */
export const filesFolder = (): string => files;

let shared: Promise<{ core: Core; client: Client }> | null = null;

/** One core for all worlds of a test file: worlds are tenants of it. */
async function openShared(): Promise<{ core: Core; client: Client }> {
  const { appUrl } = testDatabase();
  const fail = (error: unknown) => {
    throw error;
  };
  const core = await openCore({
    databaseUrl: appUrl,
    filesDir: files,
    secret: testSecret,
    judgeEntry: null,
    onError: fail,
    dns: zoneDns,
    ownZones: [ownZone],
  });
  return { core, client: openClient(appUrl) };
}

/** Invents a tenant. `settings` change its file; with `country: "NO"` it is Norwegian. */
export async function newWorld(settings: TenantSettings = {}): Promise<World> {
  shared ??= openShared();
  const { core, client } = await shared;
  const slug = `t${suffix()}`;
  const file = inventedTenant(slug, settings);
  await applyTenantFiles(client, [file], "test");
  await core.refresh();
  const found = core.tenants.ofSlug(slug);
  if (!found) throw new Error("the invented tenant is not there");
  const tenant = found;
  const world: World = {
    tenant,
    core,
    client,
    as: (sessionToken = null, options = {}) =>
      core.as({
        tenant: core.tenants.ofSlug(slug),
        sessionToken,
        requestId: randomUUID(),
        language: options.language ?? "sv",
        address: options.address ?? `203.0.113.${Math.floor(Math.random() * 250)}`,
        waitedMs: () => options.waitedMs ?? 0,
        formOwner: () => options.formOwner ?? null,
      }),
    async newRecruiter(own = rights) {
      const userName = `user-${suffix()}@example.se`;
      const staffId = await keepStaff(client, {
        userName,
        email: userName,
        name: "Rekryterare",
        password: testPassword,
        operator: false,
        language: "sv",
      });
      await keepMembership(client, { tenantId: tenant.id, staffId, rights: own, title: "Rekryterare" });
      const { token } = await world.as().staff.door.signIn({ userName, password: testPassword });
      return { staffId, userName, password: testPassword, token, staff: world.as(token).staff };
    },
    async newApplicant() {
      const email = `sokande-${suffix()}@example.se`;
      const visitor = world.as().applicant;
      const { registrationToken } = await visitor.accounts.beginRegistration({
        email,
        password: testPassword,
        consented: true,
        challenge: null,
      });
      await visitor.accounts.finishRegistration({
        registrationToken,
        firstName: "Kim",
        lastName: "Exempel",
        street: "",
        postalCode: "",
        city: "",
        phone: "070-174 06 10",
      });
      const { token } = await visitor.accounts.signIn({ email, password: testPassword, publicComputer: false });
      return { email, password: testPassword, token, applicant: world.as(token).applicant };
    },
    async newAdvert(text = {}, questions = []) {
      const { staff } = await world.newRecruiter();
      const { unitId } = await staff.units.create({
        parentId: null,
        name: `Enhet ${suffix()}`,
        place: "Provköping",
        about: "",
      });
      const { recruitmentId } = await staff.recruitments.create({
        title: text.title ?? "Undersköterska",
        reference: `R-${suffix()}`,
        unitId,
      });
      if (questions.length > 0) await staff.questionnaires.save({ recruitmentId, questions: [...questions] });
      const { advertId, contactId } = await publishAdvert(staff, { recruitmentId, unitId }, text);
      return { advertId, recruitmentId, unitId, contactId };
    },
    async pass(seconds) {
      await moveClock({ ownerUrl: testDatabase().ownerUrl, slug, addSeconds: seconds });
      await core.refresh();
    },
  };
  return world;
}

/** Writes the advert of a recruitment, with a contact of its own, and publishes it. */
export async function publishAdvert(
  staff: Caller["staff"],
  { recruitmentId, unitId }: { recruitmentId: string; unitId: string },
  text: Partial<AdvertText>,
): Promise<{ advertId: string; contactId: string }> {
  const { contactId } = await staff.contacts.create({
    unitId,
    role: "recruiter",
    title: "Enhetschef",
    phone: "08-465 004 10",
    email: "chef@example.se",
  });
  const editor = await staff.adverts.open({ recruitmentId });
  const { revision } = await staff.adverts.save({
    recruitmentId,
    revision: editor.revision,
    text: {
      ...editor.text,
      lastDayOn: dayFromNow(14),
      sections: [{ heading: "Om arbetet", text: "Du arbetar nära människor." }],
      contactIds: [contactId],
      ...text,
    },
  });
  return { contactId, ...(await staff.adverts.publish({ recruitmentId, revision })) };
}

/** Own details that any country accepts. */
export const completeDetails = {
  firstName: "Kim",
  lastName: "Exempel",
  street: "Storgatan 1",
  postalCode: "850 00",
  city: "Provköping",
  phone: "070-174 06 10",
  dateOfBirth: "1990-05-24",
  presentTitle: "Undersköterska",
  municipality: "Provköping",
  gender: "woman" as const,
  exemptionAsked: false,
  exemptionReason: "",
};

/** Begins an application and fills it in as far as every advert asks. */
export async function beginApplication(
  applicant: Caller["applicant"],
  advertId: string,
  answers: Readonly<Record<string, string | string[]>> = {},
): Promise<string> {
  const { draftId } = await applicant.drafts.start({ advertId });
  await applicant.drafts.keep({ draftId, step: "details", visited: true, details: completeDetails });
  await applicant.drafts.passCv({ draftId });
  await applicant.drafts.keep({ draftId, step: "questions", visited: true, answers: { ...answers } });
  return draftId;
}

/** Attaches a small, good PDF. */
export const attachPdf = (applicant: Caller["applicant"], draftId: string, name = "cv.pdf") =>
  applicant.attachments.receive({ draftId, name, body: Readable.from([minimalPdf()]) });
