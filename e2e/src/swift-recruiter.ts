import { randomUUID } from "node:crypto";
import { surroundings } from "./product";
import { questions } from "./questions";
import { dayIn, type Post, type Published } from "./recruiter";
import { recruiterOf } from "./staff";
import type { Tenant } from "./tenants";

type Call = (procedure: string, input: object, method?: "GET" | "POST") => Promise<Record<string, unknown>>;

/** A recruiter who works by the procedures that the pages call. */
async function enter(slug: string): Promise<Call> {
  const origin = `http://localhost:${surroundings().adminPort}`;
  const { userName, password } = recruiterOf(slug);
  const entered = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ userName, password }),
  });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0];
  if (entered.status !== 303 || !cookie) throw new Error(`signing a recruiter in answered ${entered.status}`);
  return async (procedure, input, method = "POST") => {
    const address = `${origin}/${slug}/trpc/${procedure}`;
    const headers = { Origin: origin, Cookie: cookie, "X-Vakans": "1", "Content-Type": "application/json" };
    const answer =
      method === "GET"
        ? await fetch(`${address}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })
        : await fetch(address, { method, headers, body: JSON.stringify(input) });
    const told = (await answer.json()) as { result?: { data: Record<string, unknown> } };
    if (!told.result) throw new Error(`${procedure} answered ${answer.status}: ${JSON.stringify(told)}`);
    return told.result.data;
  };
}

const charactersMax = { shortText: 150, longText: 1500 } as const;

const asked = () =>
  questions.map((question) => {
    const id = randomUUID();
    if (question.type === "statement") return { id, ...question };
    const { type, label, required } = question;
    const common = { id, type, label, required, help: "" };
    if (type === "shortText" || type === "longText") return { ...common, charactersMax: charactersMax[type] };
    if (type === "number") return { ...common, min: null, max: null };
    return "options" in question ? { ...common, options: question.options } : common;
  });

/** What `publishPost` writes page by page, for journeys whose subject lies elsewhere. */
export async function publishSwiftly(tenant: Tenant, post: Post): Promise<Published> {
  const { slug, policy } = tenant;
  const call = await enter(slug);
  const { unitId } = await call("staff.units.create", {
    parentId: null,
    name: `Norra hamnen ${post.reference}`,
    place: "Norrhamn",
    about: "Vi är elva personer som håller hamnen öppen hela året.",
  });
  const { contactId } = await call("staff.contacts.create", {
    unitId,
    role: "recruiter",
    title: "Hamnchef",
    phone: "08-465 004 77",
    email: "hamnchef@hamnen.example.se",
  });
  const { title, reference } = post;
  const { recruitmentId } = await call("staff.recruitments.create", { title, reference, unitId });
  await call("staff.questionnaires.save", { recruitmentId, questions: asked() });
  const editor = await call("staff.adverts.open", { recruitmentId }, "GET");
  const { revision } = await call("staff.adverts.save", {
    recruitmentId,
    revision: editor["revision"],
    text: {
      ...(editor["text"] as object),
      area: "transport",
      employment: "permanent",
      extent: "fullTime",
      place: "Norrhamn",
      startOn: "Efter överenskommelse",
      pay: "Enligt avtal",
      lastDayOn: dayIn(policy.timeZone, post.lastDayIn),
      intro: "Du leder arbetet på kajen, i alla väder.",
      sections: [{ heading: "Arbetet", text: "Du tar emot fartyg, planerar kajplatser och svarar för *säkerheten*." }],
      must: ["Sjökaptensexamen", "God svenska eller norska"],
      should: ["Du har arbetat i en hamn med is"],
      process: [{ what: "Intervjuer", on: dayIn(policy.timeZone, post.lastDayIn + 14) }],
      contactIds: [contactId],
    },
  });
  const { advertId } = await call("staff.adverts.publish", { recruitmentId, revision });
  return { recruitmentId: String(recruitmentId), path: `/jobs/${advertId}` };
}
