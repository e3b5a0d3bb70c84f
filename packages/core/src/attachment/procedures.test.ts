import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { attachPdf, beginApplication, minimalPdf, newWorld, type World } from "../testing";
import { filesFolder } from "../testing/world";
import { attachment } from "./table";

async function begun(settings: Record<string, unknown> = {}) {
  const world = await newWorld(settings);
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const attach = (name: string, bytes: Buffer = minimalPdf()) =>
    applicant.attachments.receive({ draftId, name, body: Readable.from([bytes]) });
  return { world, applicant, draftId, attach };
}

const rows = (world: World) => withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(attachment));

async function filesOnDisk(world: World): Promise<string[]> {
  const folders = ["quarantine", "kept"].map((area) => `${filesFolder()}/${area}/${world.tenant.id}`);
  return (await Promise.all(folders.map((folder) => (existsSync(folder) ? readdir(folder) : [])))).flat();
}

test.each([
  { id: "VN-22", limit: 45, name: `${"a".repeat(41)}.pdf`, length: 45, accepted: true },
  { id: "VN-22", limit: 45, name: `${"a".repeat(42)}.pdf`, length: 46, accepted: false },
  {
    id: "VN-22",
    limit: 45,
    name: "Anders Svenssons personliga brev – Region Västernorrland.pdf",
    length: 60,
    accepted: false,
  },
  { id: "VN-22", limit: 45, name: `${"å".normalize("NFD").repeat(41)}.pdf`, length: 45, accepted: true },
  { id: "VN-22", limit: 150, name: `${"a".repeat(160)}.pdf`, length: 164, accepted: false },
  { id: "OR-12", limit: 49, name: `${"a b ".repeat(11)}a.pdf`, length: 49, accepted: true },
  {
    id: "OS-9",
    limit: 49,
    name: "Anna-Karin Karlssons personliga brev — Östersunds kommun.pdf",
    length: 60,
    accepted: false,
  },
])(
  "$id: a name of $length characters under a limit of $limit is accepted: $accepted",
  async ({ limit, name, length, accepted }) => {
    const { attach } = await begun({ attachments: { nameCharactersMax: limit } });
    if (accepted) expect((await attach(name)).bytes).toBeGreaterThan(0);
    else
      await expect(attach(name)).rejects.toMatchObject({ code: "attachment.nameTooLong", details: { limit, length } });
  },
);

test("VN-23, OR-13, OS-10: files at a time are counted, and one more is refused with the number", async () => {
  const { attach, applicant, draftId } = await begun({ attachments: { perSubmissionMax: 3 } });
  for (const name of ["1.pdf", "2.pdf", "3.pdf"]) await attach(name);
  await expect(attach("4.pdf")).rejects.toMatchObject({
    kind: "conflict",
    code: "attachmentsPerSubmission",
    details: { max: 3 },
  });
  expect((await applicant.drafts.open({ draftId })).files).toHaveLength(3);
});

test("VN-23: files that arrive side by side do not slip past the limit", async () => {
  const { attach, applicant, draftId } = await begun({ attachments: { perSubmissionMax: 3 } });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => attach(`${index}.pdf`)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect((await applicant.drafts.open({ draftId })).files).toHaveLength(3);
});

test("OR-14: an application has its number of attachments in all", async () => {
  const { attach } = await begun({ attachments: { perSubmissionMax: 10, totalMax: 2 } });
  await attach("1.pdf");
  await attach("2.pdf");
  await expect(attach("3.pdf")).rejects.toMatchObject({ code: "attachmentsInAll", details: { max: 2 } });
});

test("VN-23: five megabytes are 5 × 1024² bytes, to the byte", async () => {
  const { attach } = await begun({ attachments: { megabytesMax: 5 } });
  const padded = (bytes: number) => {
    const pdf = minimalPdf();
    return Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, "\n")]);
  };
  expect((await attach("just.pdf", padded(5 * 1024 ** 2))).bytes).toBe(5_242_880);
  await expect(attach("over.pdf", padded(5 * 1024 ** 2 + 1))).rejects.toMatchObject({
    code: "attachment.tooLarge",
    details: { limit: 5 },
  });
});

test("VN-21: a refused file says why and costs nothing else: the row, the bytes and no answer are left", async () => {
  const { world, applicant, draftId, attach } = await begun();
  await attach("bra.pdf");
  const before = await applicant.drafts.open({ draftId });
  await expect(attach("bild.pdf", Buffer.from("\x89PNG\r\n\x1a\n not a pdf", "latin1"))).rejects.toMatchObject({
    kind: "conflict",
    code: "attachment.wrongType",
  });
  await expect(attach("brev.odt")).rejects.toMatchObject({
    code: "attachment.format",
    details: { allowed: "pdf, docx" },
  });
  const after = await applicant.drafts.open({ draftId });
  expect(after.content).toEqual(before.content);
  expect(after.files).toEqual(before.files);
  expect(await rows(world)).toHaveLength(1);
  expect(await filesOnDisk(world)).toHaveLength(1);
});

test("a connection cut in the middle of a file leaves neither row nor bytes, and another try works", async () => {
  const { world, applicant, draftId, attach } = await begun();
  const body = new PassThrough();
  body.write(minimalPdf().subarray(0, 200));
  const receiving = applicant.attachments.receive({ draftId, name: "cv.pdf", body });
  setTimeout(() => body.destroy(new Error("the connection was cut")), 100);
  await expect(receiving).rejects.toThrow();
  expect(await rows(world)).toEqual([]);
  expect(await filesOnDisk(world)).toEqual([]);
  expect((await attach("cv.pdf")).name).toBe("cv.pdf");
});

test("a name is shown as it was given, and never used as a path", async () => {
  const { world, attach } = await begun();
  const { name } = await attach("../../../etc/Löneansökan Åsa.pdf");
  expect(name).toBe("Löneansökan Åsa.pdf");
  const [row] = await rows(world);
  expect(row?.storageKey).toMatch(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  expect(await filesOnDisk(world)).toEqual([row?.storageKey.split("/")[1]]);
});

test("a file is kept as not scanned while no scanner exists, with the size and the hash of its bytes", async () => {
  const { world, attach } = await begun();
  await attach("cv.pdf");
  expect(await rows(world)).toMatchObject([
    {
      state: "kept",
      scan: "notScanned",
      format: "pdf",
      bytes: minimalPdf().length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test("a file taken off a draft is gone, from the list and from the disk; one that was handed in stays", async () => {
  const { world, applicant, draftId } = await begun();
  const { attachmentId } = await attachPdf(applicant, draftId);
  await applicant.attachments.remove({ attachmentId });
  expect(await rows(world)).toEqual([]);
  expect(await filesOnDisk(world)).toEqual([]);
  const kept = await attachPdf(applicant, draftId);
  await applicant.applications.submit({ draftId, submissionKey: crypto.randomUUID() });
  await expect(applicant.attachments.remove({ attachmentId: kept.attachmentId })).rejects.toMatchObject({
    kind: "notFound",
  });
  expect(await filesOnDisk(world)).toHaveLength(1);
});

test("a file that is still arriving when the application is handed in is refused, and leaves nothing behind", async () => {
  const { world, applicant, draftId } = await begun();
  const body = new PassThrough();
  const pdf = minimalPdf();
  body.write(pdf.subarray(0, 200));
  const receiving = applicant.attachments.receive({ draftId, name: "sent.pdf", body });
  await expect.poll(() => rows(world)).toHaveLength(1);
  await applicant.applications.submit({ draftId, submissionKey: crypto.randomUUID() });
  body.end(pdf.subarray(200));
  await expect(receiving).rejects.toMatchObject({ kind: "conflict", code: "uploadBroken" });
  expect(await rows(world)).toEqual([]);
  expect(await filesOnDisk(world)).toEqual([]);
});
