import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { resetClock, setClock } from "../src/clock";
import { expectHistory, type Shown } from "../src/history";
import { mailsTo } from "../src/mailbox";
import { type Paper, pdf } from "../src/papers";
import { newPost } from "../src/post";
import { freePort, until } from "../src/product";
import { kill, meanWhile, openPrograms, type Programs } from "../src/programs";
import type { Published } from "../src/recruiter";
import { type Answer, handIn, type ReadyDraft, readyDraft, upload, uploadHalf } from "../src/swift";
import { tenantOf } from "../src/tenants";

test.describe.configure({ mode: "serial" });

const tenant = tenantOf("nordvik");
let programs: Programs;
let post: Published;
let back: () => void;
/** Every receipt that somebody was shown, with the files that were sent for it. */
const shown: Shown[] = [];
let papers = 0;

const newPapers = (): Paper[] => [
  pdf(`cv-${++papers}.pdf`, `cv ${papers}`, 200_000),
  pdf(`brev-${papers}.pdf`, `brev ${papers}`),
];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  programs = await openPrograms();
  back = meanWhile(programs);
  const web = await programs.start("applicant");
  const office = await programs.start("admin");
  post = await newPost(tenant);
  await kill(web);
  await kill(office);
});

test.afterAll(async () => {
  back?.();
  await programs?.close();
});

const applicationIdIn = ({ location }: Answer): string =>
  /\/applications\/([0-9a-f-]+)\/receipt$/.exec(location ?? "")?.[1] ?? `no receipt: ${location}`;

async function rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await programs.database.query(text, values)).rows;
}

/** The receipts that an applicant's mailbox holds. */
const receiptsOf = ({ applicant }: ReadyDraft) =>
  mailsTo(programs.dataDir, applicant.email).filter(({ subject }) => subject === tenant.words.t("mail.receiptSubject"));

async function settled(): Promise<void> {
  await until(
    "every effect is done",
    async () => {
      const open = await rows("select 1 from effect where done_at is null");
      return open.length === 0;
    },
    120_000,
  );
}

test("I1, I2, I7: web killed between commit and answer, the same form sent again is one application, one receipt, one mail", async () => {
  const armed = await programs.start("applicant", { fault: "applicant.applications.submit.committed:kill" });
  const sent = newPapers();
  const draft = await readyDraft(tenant, programs.applicantPort, post.path, sent);
  await expect(handIn(programs.applicantPort, draft)).rejects.toThrow();
  expect(await armed.gone).toBe("SIGKILL");
  const committed = await rows(
    "select a.id from application a join applicant p on p.tenant_id = a.tenant_id and p.id = a.applicant_id where p.email = $1",
    draft.applicant.email,
  );
  expect(committed).toHaveLength(1);

  const web = await programs.start("applicant");
  const worker = await programs.start("worker");
  const [first, second] = [await handIn(programs.applicantPort, draft), await handIn(programs.applicantPort, draft)];
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(applicationIdIn(first)).toBe(committed[0]?.["id"]);
  expect(applicationIdIn(second)).toBe(applicationIdIn(first));
  const receipt = await draft.applicant.get(programs.applicantPort, first.location ?? "");
  expect(receipt.status).toBe(200);
  shown.push({ applicationId: applicationIdIn(first), email: draft.applicant.email, papers: sent });
  await settled();
  expect(receiptsOf(draft)).toHaveLength(1);
  const audited = await rows(
    "select action from audit_event where object_ids->>'draftId' = $1 and action like '%applications.submit'",
    draft.path.split("/").at(-1),
  );
  expect(audited.length).toBeGreaterThan(0);
  await kill(web);
  await kill(worker);
});

test("I4: worker killed between handing a mail over and noting it, the mail is sent under one Message-ID and noted", async () => {
  const web = await programs.start("applicant");
  const draft = await readyDraft(tenant, programs.applicantPort, post.path, []);
  const clearing = await programs.start("worker");
  await settled();
  await kill(clearing);
  const answer = await handIn(programs.applicantPort, draft);
  shown.push({ applicationId: applicationIdIn(answer), email: draft.applicant.email, papers: [] });

  const armed = await programs.start("worker", { fault: "mail.afterSend:kill" });
  expect(await armed.gone).toBe("SIGKILL");
  const [before] = receiptsOf(draft);
  expect(before).toBeDefined();
  const message = "select state from message where application_id = $1";
  expect(await rows(message, applicationIdIn(answer))).toEqual([{ state: "pending" }]);

  const worker = await programs.start("worker");
  await settled();
  expect(await rows(message, applicationIdIn(answer))).toEqual([{ state: "sent" }]);
  const after = receiptsOf(draft);
  expect(after).toHaveLength(1);
  expect(after[0]?.messageId).toBe(before?.messageId);
  await kill(worker);
  await kill(web);
});

test("web killed in mid-upload: nothing is seen of the half file, another try works, and the sweeper takes what lay", async () => {
  const web = await programs.start("applicant");
  const draft = await readyDraft(tenant, programs.applicantPort, post.path, []);
  const [paper] = newPapers();
  if (!paper) throw new Error("no paper");
  const half = uploadHalf(
    tenant,
    programs.applicantPort,
    draft.applicant,
    draft.path,
    pdf("halv.pdf", "halv", 4 * 1024 ** 2),
  );
  await half.sent;
  const receiving = "select storage_key from attachment where state = 'receiving'";
  await until("the upload has begun", async () => (await rows(receiving)).length === 1);
  await kill(web);
  await half.broken;
  const lying = filesIn("quarantine").length;
  expect(lying).toBeLessThanOrEqual(1);

  const again = await programs.start("applicant");
  const page = await draft.applicant.get(programs.applicantPort, `${draft.path}/attachments`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain("halv.pdf");
  expect((await upload(tenant, programs.applicantPort, draft.applicant, draft.path, paper)).status).toBe(200);

  await setClock(tenant.slug, new Date(Date.now() + 2 * 3_600_000));
  const worker = await programs.start("worker");
  const swept = async () => (await rows(receiving)).length === 0 && filesIn("quarantine").length === 0;
  await until("the sweeper has been", swept, 120_000);
  await resetClock(tenant.slug);
  await draft.applicant.enter(programs.applicantPort);
  const answer = await handIn(programs.applicantPort, draft);
  expect(answer.status).toBe(303);
  shown.push({ applicationId: applicationIdIn(answer), email: draft.applicant.email, papers: [paper] });
  await settled();
  await kill(worker);
  await kill(again);
});

/** Cuts every connection of the app that is at work. */
const cutNow =
  "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'vakans_app' and state <> 'idle'";

const filesIn = (area: string): string[] => {
  const folder = join(programs.dataDir, "files", area);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
};

test("I2: twenty identical submits in parallel over two web programs are one row and twenty times the same receipt", async () => {
  const one = await programs.start("applicant");
  const otherPort = await freePort();
  const two = await programs.start("applicant", { port: otherPort });
  const sent = newPapers();
  const draft = await readyDraft(tenant, programs.applicantPort, post.path, sent);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) => handIn(place % 2 === 0 ? programs.applicantPort : otherPort, draft)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
  expect(new Set(answers.map(applicationIdIn)).size).toBe(1);
  const [first] = answers;
  if (first) shown.push({ applicationId: applicationIdIn(first), email: draft.applicant.email, papers: sent });
  await kill(one);
  await kill(two);
});

test("I1, I5: database connections killed in mid-transaction harm nobody else, and who got no receipt can send again", async () => {
  const web = await programs.start("applicant");
  const drafts: ReadyDraft[] = [];
  for (let person = 0; person < 8; person++)
    drafts.push(await readyDraft(tenant, programs.applicantPort, post.path, []));
  const other = tenantOf("vasternorrland");
  const strangers = await rows(
    "select count(*)::int as n from application where tenant_id = (select id from tenant where slug = $1)",
    other.slug,
  );
  let cutting = true;
  let cut = 0;
  const cutter = (async () => {
    while (cutting) {
      cut += (await rows(cutNow)).length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const handed = await Promise.all(drafts.map((draft) => handIn(programs.applicantPort, draft)));
  cutting = false;
  await cutter;
  expect(cut).toBeGreaterThan(0);
  expect(handed.filter(({ status }) => status !== 303 && status < 500)).toEqual([]);
  for (const [place, draft] of drafts.entries()) {
    const answer = handed[place]?.status === 303 ? handed[place] : await handIn(programs.applicantPort, draft);
    expect(answer?.status).toBe(303);
    if (answer) shown.push({ applicationId: applicationIdIn(answer), email: draft.applicant.email, papers: [] });
  }
  expect(
    await rows(
      "select count(*)::int as n from application where tenant_id = (select id from tenant where slug = $1)",
      other.slug,
    ),
  ).toEqual(strangers);
  expect(web.child.exitCode).toBeNull();
  await kill(web);
});

test("I1, I2, I4, I7: after all of this the receipts that were shown are the rows there are, byte by byte, and each was mailed once", async () => {
  const worker = await programs.start("worker");
  await settled();
  await kill(worker);
  expect(shown.length).toBe(12);
  await expectHistory(programs.database, programs.dataDir, post.recruitmentId, shown);
  const subject = tenant.words.t("mail.receiptSubject");
  for (const { email } of shown) {
    expect(
      mailsTo(programs.dataDir, email).filter((mail) => mail.subject === subject),
      email,
    ).toHaveLength(1);
  }
  expect(await rows("select state, count(*)::int as n from message where state <> 'sent' group by state")).toEqual([]);
});
