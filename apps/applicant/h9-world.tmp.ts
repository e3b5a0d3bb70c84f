import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { startTestDatabase } from "@vakans/core/testing";
import { openCore } from "@vakans/core";
import { applyTenantFiles, keepMembership, keepStaff, moveClock, openClient, rights } from "@vakans/core/operator";
import { readTenantFolder } from "../../packages/tenant-config/src/index";

const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const db = await startTestDatabase();
const client = openClient(db.appUrl);
const folder = (await readTenantFolder("/work/main/tenants")) as any;
const files = folder.tenants ? folder.tenants.map((t: any) => t.file ?? t) : folder.files;
for (const f of files) { f.accounts.challenge = "none"; f.accounts.verification = "afterSignIn"; }
await applyTenantFiles(client, files, "trial");
const secret = "x".repeat(40);
const core = await openCore({ databaseUrl: db.appUrl, filesDir: "/tmp/h9/data/files", secret, judgeEntry: null, onError: console.error });
const out: any = { db, tenants: {} };
for (const slug of ["vasternorrland", "orebro", "ostersund", "roros", "nordvik"]) {
  const tenant = core.tenants.ofSlug(slug)!;
  const language = tenant.policy.languages.default;
  const call = (sessionToken: string | null) => core.as({ tenant, sessionToken, requestId: randomUUID(), language, address: "127.0.0.1", waitedMs: () => 0 });
  const userName = `r@${slug}.example`;
  const staffId = await keepStaff(client, { userName, email: userName, name: "R", password: "correct horse battery staple", operator: false, language });
  await keepMembership(client, { tenantId: tenant.id, staffId, rights, title: "R" });
  const { token } = await call(null).staff.door.signIn({ userName, password: "correct horse battery staple" });
  const staff = call(token).staff;
  const { unitId } = await staff.units.create({ parentId: null, name: "Vård- och omsorgsförvaltningen", place: "Provköping", about: "" });
  const { contactId } = await staff.contacts.create({ unitId, role: "recruiter", title: "Enhetschef", phone: "08-465 004 10", email: "chef@example.se" });
  const id = () => randomUUID();
  const questions: any[] = [
    { id: id(), type: "statement", text: "Svara kort på frågorna. Vi läser alla svar.\n\nDu kan klistra in text." },
    { id: id(), type: "shortText", label: "Vilken legitimation har du?", help: "", required: true, charactersMax: 100 },
    { id: id(), type: "longText", label: "Varför söker du det här jobbet?", help: "Skriv gärna om något du har gjort.", required: true, charactersMax: 1500 },
    { id: id(), type: "oneOf", label: "Vilken erfarenhet har du av hemsjukvård?", help: "", required: true, options: ["Ingen", "Upp till två år", "Mer än två år"] },
    { id: id(), type: "oneOf", label: "Var vill du helst arbeta?", help: "", required: false, options: ["Norr", "Söder", "Öster", "Väster", "Centrum", "Landsbygden", "Natt", "Överallt"] },
    { id: id(), type: "severalOf", label: "Vilka datorprogram har du arbetat i?", help: "", required: false, options: ["Journalsystem", "Kalkylblad", "Schemaprogram"] },
    { id: id(), type: "number", label: "Hur många års erfarenhet har du?", help: "", required: true, min: 0, max: 60 },
    { id: id(), type: "date", label: "När kan du börja?", help: "", required: true },
    { id: id(), type: "yesNo", label: "Har du körkort för personbil?", help: "", required: true },
    { id: id(), type: "yesNo", label: "Kan du arbeta natt?", help: "", required: false },
  ];
  const publish = async (over: any, ref: string) => {
    const { recruitmentId } = await staff.recruitments.create({ title: over.title, reference: ref, unitId });
    await staff.questionnaires.save({ recruitmentId, questions: questions.map((q) => ({ ...q, id: id() })) });
    const editor = await staff.adverts.open({ recruitmentId });
    await staff.adverts.save({ recruitmentId, revision: editor.revision, text: { ...editor.text, lastDayOn: day(14), sections: [{ heading: "Om arbetet", text: "Du arbetar nära människor." }], contactIds: [contactId], process: [{ what: "Intervjuer", on: day(21) }, { what: "Besked", on: day(35) }], ...over } });
    return (await staff.adverts.publish({ recruitmentId })).advertId;
  };
  const advertId = await publish({ title: "Sjuksköterska till hemsjukvården med inriktning mot demensvård och palliativ vård i norr" }, "2026/117");
  const second = await publish({ title: "Undersköterska" }, "2026/118");
  const today = await publish({ title: "Vaktmästare", lastDayOn: day(0) }, "2026/119");
  const standing = slug === "roros" ? await publish({ title: "Åpen søknad", standing: true, lastDayOn: null, process: [] }, "2026/120") : null;
  const email = `sokande@${slug}.example`, password = "correct horse battery staple";
  const a = call(null).applicant.accounts;
  const host = { };
  let challenge: any = null;
  const { registrationToken } = await a.beginRegistration({ email, password, consented: true, challenge });
  await a.finishRegistration({ registrationToken, firstName: "Kim", lastName: "Exempel", street: "", postalCode: "", city: "", phone: "070-174 06 10" });
  const session = await call(null).applicant.accounts.signIn({ email, password, publicComputer: false });
  out.tenants[slug] = { host: tenant.hosts[0], advertId, second, today, standing, email, password, token: session.token };
}
writeFileSync("/tmp/h9/world.json", JSON.stringify(out, null, 1));
await core.close(); 
let child: any;
const start = () => { child = spawn("node", ["/tmp/h9/build/server.js"], { cwd: "/tmp/h9/build", stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, DATABASE_URL: db.appUrl, APPLICANT_PORT: "4310", DATA_DIR: "/tmp/h9/data", SECRET: secret } });
child.stdout.on("data", (d: Buffer) => { const s = d.toString(); if (/failed|listening|error/i.test(s)) process.stdout.write(s); }); };
start();
console.log("ready");
process.on("SIGUSR2", () => { child.once("exit", () => { start(); console.log("again"); }); child.kill("SIGTERM"); });
process.on("SIGTERM", async () => { child.kill("SIGTERM"); await client.pool.end(); await db.stop(); process.exit(0); });
setInterval(() => {}, 1e6);
