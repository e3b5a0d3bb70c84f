import { randomUUID } from "node:crypto";
import { attachPdf, beginApplication } from "@vakans/core/testing";
import { ask } from "../ask";
import { pressForLatency } from "../load";
import type { Product } from "../product";
import { renderedList } from "../rendered-list";
import type { Line } from "../report";
import { compare, type Round } from "../rounds";

const applicants = 32;
/** What each of them has handed in, and begun. */
const sent = 3;
const begun = 2;
const pairs = 7;
const secondsPerRound = 3;
/** Before it counts: until the server runs as warm as it does after its first minutes. */
const warmUpSeconds = 10;
const ratioMax = 2;
const path = "/applications";

/** "My applications" of people who are signed in, each with a session of their own, beside the anonymous list rendered. */
export async function signedIn(product: Product): Promise<readonly Line[]> {
  const list = await renderedList(product);
  const cookies = await peopleWithApplications(product);
  const mine = { ...list, path, headers: { Host: product.host } };
  for (const cookie of cookies) {
    const answer = await ask({ ...mine, headers: { ...mine.headers, Cookie: cookie } });
    const rows = answer.body.toString().match(/<li class="va-rows__row[ "]/g)?.length;
    if (answer.status !== 200 || rows !== sent + begun) throw new Error(`"My applications" shows ${rows} rows.`);
  }
  const ours = () => pressForLatency(mine, secondsPerRound, cookies);
  const reference = () => pressForLatency(list, secondsPerRound, []);
  await pressForLatency(mine, warmUpSeconds, cookies);
  await pressForLatency(list, warmUpSeconds, []);
  const result = await compare(pairs, ours, reference, (measured, other) => p95Of(measured) / p95Of(other));
  return [
    {
      figure: "signed-in",
      what: `"my applications", ${sent} sent and ${begun} begun, beside the anonymous list rendered`,
      measured: told(result.measured),
      reference: told(result.reference),
      ratio: result.ratio.toFixed(2),
      target: `at most ${ratioMax}`,
      met: result.ratio <= ratioMax,
    },
  ];
}

async function peopleWithApplications({ world, adverts }: Product): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (let at = 0; at < applicants; at++) {
    const { token, applicant } = await world.newApplicant();
    for (const [number, { advertId }] of adverts.slice(at, at + sent + begun).entries()) {
      const draftId = await beginApplication(applicant, advertId);
      if (number >= sent) continue;
      await attachPdf(applicant, draftId);
      await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
    }
    cookies.push(`__Host-vakans=${token}`);
  }
  return cookies;
}

const p95Of = ({ p95Ms }: Round): number => p95Ms ?? Number.NaN;

const told = ({ perSecond, cpuMicros, p95Ms }: Round): string =>
  [
    `p95 ${(p95Ms ?? Number.NaN).toFixed(1)} ms`,
    `${Math.round(perSecond)}/s`,
    ...(cpuMicros === null ? [] : [`${(cpuMicros / 1000).toFixed(2)} ms CPU`]),
  ].join(", ");
