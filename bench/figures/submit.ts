import { type ChildProcess, fork } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beginApplication } from "@vakans/core/testing";
import pg from "pg";
import { ask, connection } from "../ask";
import { curriculum } from "../curriculum";
import { end, judgeEntry, type Product } from "../product";
import type { LoopOrder, LoopSettings, Unit } from "../references/submit-loop";
import type { Line } from "../report";
import { compare, type Round, roundOf } from "../rounds";

const clients = 8;
const applicantsPerClient = 3;
const unitsPerRound = 5;
const pairs = 7;
/** Rounds before it counts: until the server runs as warm as it does after its first minutes. */
const warmUps = { ours: 8, reference: 2 };
const ratioMin = 0.4;
const names = ["cv.pdf", "betyg.pdf"];

/** The work of one round: what each client does, one after the other. */
type Draft = Unit & { readonly token: string };
type Work = readonly (readonly Draft[])[];

/** Two files and a submit over HTTP, by eight at once, beside a loop that writes the same rows and keeps the same bytes. */
export async function submit(product: Product): Promise<readonly Line[]> {
  const owner = new pg.Client({ connectionString: product.database.ownerUrl });
  await owner.connect();
  try {
    const rounds = await prepareWork(product, owner);
    const file = curriculum();
    const overHttp = openHttpClients(product, file);
    const ours = () => roundOf(product.pid, () => timed(next(rounds), overHttp));
    const ourRows = await rowsWritten(owner, ours);
    const loop = await openReference(product, owner, file);
    try {
      const reference = () => referenceRound(loop, next(rounds));
      const itsRows = await rowsWritten(owner, reference);
      if (ourRows !== itsRows)
        throw new Error(`The reference writes other rows than a submit does:\n${itsRows}\n${ourRows}`);
      for (let round = 1; round < warmUps.ours; round++) await ours();
      for (let round = 1; round < warmUps.reference; round++) await reference();
      const result = await compare(pairs, ours, reference);
      return [
        {
          figure: "submit",
          what: `two files of ${Math.round(file.length / 1000)} kB and a submit, ${clients} clients, beside a bare loop`,
          measured: told(result.measured),
          reference: told(result.reference),
          ratio: result.ratio.toFixed(2),
          target: `at least ${ratioMin}`,
          met: result.ratio >= ratioMin,
        },
      ];
    } finally {
      await end(loop);
    }
  } finally {
    await owner.end();
  }
}

const told = ({ perSecond, cpuMicros }: Round): string =>
  `${perSecond.toFixed(1)}/s${cpuMicros === null ? "" : `, ${(cpuMicros / 1000).toFixed(1)} ms CPU`}`;

function next(rounds: Work[]): Work {
  const work = rounds.shift();
  if (!work) throw new Error("there are no drafts left");
  return work;
}

async function timed(work: Work, client: (drafts: readonly Draft[], at: number) => Promise<void>) {
  const begun = performance.now();
  await Promise.all(work.map(client));
  return { count: work.flat().length, seconds: (performance.now() - begun) / 1000 };
}

/** Drafts of signed-in applicants that lack nothing but files, enough for every round of both. */
async function prepareWork(product: Product, owner: pg.Client): Promise<Work[]> {
  const { world, adverts } = product;
  const tokens: string[] = [];
  for (let at = 0; at < clients * applicantsPerClient; at++) {
    const { token, applicant } = await world.newApplicant();
    const [first] = adverts;
    if (at === 0 && first) await beginApplication(applicant, first.advertId);
    tokens.push(token);
  }
  await owner.query(copyDrafts, [world.tenant.id]);
  await owner.query("analyze");
  const plans: Draft[][] = Array.from({ length: clients }, () => []);
  for (const [at, token] of tokens.entries()) plans[at % clients]?.push(...(await draftsOf(owner, token)));
  const roundCount = warmUps.ours + warmUps.reference + 2 * pairs;
  return Array.from({ length: roundCount }, (_, round) =>
    plans.map((drafts) => drafts.slice(round * unitsPerRound, (round + 1) * unitsPerRound)),
  );
}

/** The one draft that was made as people make it, once more for each other applicant and advert. */
const copyDrafts = `
  insert into draft (tenant_id, id, applicant_id, advert_version_id, recruitment_id, questionnaire_id, config_version, content, created_at, updated_at)
  select a.tenant_id, gen_random_uuid(), a.id, v.id, v.recruitment_id, v.questionnaire_id, d.config_version, d.content, d.created_at, d.updated_at
  from applicant a
  join advert_version v on v.tenant_id = a.tenant_id
  cross join lateral (select * from draft where tenant_id = a.tenant_id order by created_at limit 1) d
  where a.tenant_id = $1
  on conflict do nothing`;

/** The drafts of whoever has this session, in the order of the adverts. */
async function draftsOf(owner: pg.Client, token: string): Promise<Draft[]> {
  const { rows } = await owner.query<Unit>(
    `select d.id as "draftId", d.applicant_id as "applicantId", s.token_hash as "sessionHash",
       d.recruitment_id as "recruitmentId", v.advert_id as "advertId", v.id as "advertVersionId"
     from draft d
     join applicant_session s on s.tenant_id = d.tenant_id and s.applicant_id = d.applicant_id
     join advert_version v on v.tenant_id = d.tenant_id and v.id = d.advert_version_id
     where s.token_hash = $1 order by v.published_at, v.id`,
    [createHash("sha256").update(token).digest("hex")],
  );
  return rows.map((unit) => ({ ...unit, token }));
}

/** One connection for each client, used as a browser uses it. */
function openHttpClients({ port, host }: Product, file: Buffer) {
  const boundary = "----vakans-bench";
  const bodies = names.map((name) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
      ),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  );
  const agents = Array.from({ length: clients }, connection);
  return async (drafts: readonly Draft[], at: number) => {
    const agent = agents[at] ?? connection();
    const post = async (token: string, path: string, type: string, body: Buffer, expected: number) => {
      const own = { Host: host, Origin: `http://${host}`, Cookie: `__Host-vakans=${token}` };
      const answer = await ask({ port, path, headers: { ...own, "Content-Type": type }, body, agent });
      if (answer.status !== expected)
        throw new Error(`A step of a submit answers with ${answer.status}: ${answer.body.toString().slice(0, 500)}`);
    };
    for (const { draftId, token } of drafts) {
      for (const body of bodies) {
        const type = `multipart/form-data; boundary=${boundary}`;
        await post(token, `/drafts/${draftId}/attachments/receive`, type, body, 200);
      }
      const form = Buffer.from(`submissionKey=${randomUUID()}`);
      await post(token, `/drafts/${draftId}/summary`, "application/x-www-form-urlencoded", form, 303);
    }
  };
}

/** Starts the loop with what the product has stored of the submits so far: the same contents make the same bytes. */
async function openReference(product: Product, owner: pg.Client, file: Buffer): Promise<ChildProcess> {
  const { rows } = await owner.query<Pick<LoopSettings, "content" | "details" | "cv">>(
    `select v.content, a.details, a.cv from application_version v
     join applicant a on a.tenant_id = v.tenant_id and a.id = v.applicant_id limit 1`,
  );
  const [stored] = rows;
  if (!stored) throw new Error("nothing was submitted");
  const child = fork(fileURLToPath(new URL("../references/submit-loop.ts", import.meta.url)));
  const settings: LoopSettings = {
    ...stored,
    databaseUrl: product.database.appUrl,
    tenantId: product.world.tenant.id,
    folder: join(product.folder, "reference"),
    judgeEntry,
    file: file.toString("base64"),
    names,
  };
  await order(child, { settings });
  return child;
}

/** Gives the loop an order and waits for its answer: the seconds that the work took. */
async function order(child: ChildProcess, what: LoopOrder): Promise<number> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("The reference loop ended by itself.");
  });
  child.send(what);
  try {
    const [seconds] = (await Promise.race([once(child, "message", { signal }), ended])) as [number];
    return seconds;
  } finally {
    ended.catch(() => undefined);
    waiting.abort();
  }
}

const referenceRound = (loop: ChildProcess, work: Work): Promise<Round> =>
  roundOf(loop.pid ?? 0, async () => ({ count: work.flat().length, seconds: await order(loop, { clients: work }) }));

const written = [
  "application",
  "application_attachment",
  "application_version",
  "attachment",
  "audit_event",
  "draft",
  "effect",
];

/** How many rows `work` adds to each table, in words that can be compared. */
async function rowsWritten(owner: pg.Client, work: () => Promise<unknown>): Promise<string> {
  const count = async () => {
    const { rows } = await owner.query<Record<string, number>>(
      `select ${written.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")}`,
    );
    return rows[0] ?? {};
  };
  const before = await count();
  await work();
  const after = await count();
  return written.map((table) => `${table} ${(after[table] ?? 0) - (before[table] ?? 0)}`).join(", ");
}
