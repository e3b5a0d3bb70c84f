import { readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { attach, begin, field, fillCv, fillDetails, goOn, main, newPerson, publicUrl, signUp } from "./src/applicant";
import { pdf, program, rtf } from "./src/papers";
import { newPost } from "./src/post";
import { surroundings, until } from "./src/product";
import { answerAll, asked } from "./src/questions";
import { type Tenant, tenantOf } from "./src/tenants";

/** A stranger who has answered everything and stands before the files. */
async function atAttachments(page: Page, tenant: Tenant, advertPath: string): Promise<string> {
  const person = newPerson();
  await signUp(page, tenant, person);
  const draft = await begin(page, tenant, advertPath);
  await fillDetails(page, tenant, person);
  await goOn(page, tenant);
  await fillCv(page, tenant);
  await goOn(page, tenant);
  await answerAll(page);
  await goOn(page, tenant);
  await expect(page).toHaveURL(/\/attachments$/);
  return draft;
}

const refusals = (page: Page) => page.locator(".va-upload__refusal");

/** The answers stand as they were typed. */
async function expectAnswersIntact(page: Page, tenant: Tenant, draft: string): Promise<void> {
  await page.goto(publicUrl(tenant, `${draft}/questions`));
  for (const question of asked) {
    if (question.type !== "shortText" && question.type !== "longText") continue;
    await expect(page.getByRole("textbox", { name: question.label })).toHaveValue(question.answer);
  }
}

/** Everything under the folder of files. */
const filesOnDisk = (): string[] =>
  readdirSync(join(surroundings().dataDir, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("VN-21, VN-22, VN-23: a wrong kind, too long a name, too large a file and a sixth file are refused beside the field", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const post = await newPost(tenant);
  const page = await (await browser.newContext()).newPage();
  const draft = await atAttachments(page, tenant, post.path);

  await field(page, "file").setInputFiles([program("cv.pdf")]);
  await expect(refusals(page)).toContainText("Filens innehåll stämmer inte med filändelsen");
  await expect(refusals(page)).toContainText("PDF, RTF, Word (.doc), Word (.docx)");

  await field(page, "file").setInputFiles([
    { name: "foto.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
  ]);
  await expect(refusals(page)).toContainText("PDF, RTF, Word (.doc), Word (.docx)");

  const source = "Anders Svenssons personliga brev – Region Västernorrland";
  expect([...source]).toHaveLength(56);
  await field(page, "file").setInputFiles([pdf(`${source}.pdf`, "brev")]);
  await expect(refusals(page)).toContainText("Filens namn har 60 tecken, och högst 45 får plats");
  const longest = `${"å".repeat(41)}.pdf`;
  await attach(page, [pdf(longest, "brev")]);

  await field(page, "file").setInputFiles([pdf("stor.pdf", "stor", 5 * 1024 ** 2)]);
  await expect(refusals(page)).toContainText("Den får vara högst 5 MB");

  await attach(page, [pdf("2.pdf", "2"), rtf("3.rtf", "3"), pdf("4.pdf", "4"), pdf("5.pdf", "5")]);
  await field(page, "file").setInputFiles([pdf("6.pdf", "6")]);
  await expect(refusals(page)).toContainText("Du kan bifoga högst 5 filer på en gång");
  await page.reload();
  await expect(page.locator("[data-files]").first().locator("li")).toHaveCount(5);
  await expectAnswersIntact(page, tenant, draft);
  await page.context().close();
});

test("VN-21, VN-23: without script the same refusals stand at the field, and the other file of the same post is kept", async ({
  browser,
}) => {
  const tenant = tenantOf("vasternorrland");
  const post = await newPost(tenant);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const draft = await atAttachments(page, tenant, post.path);
  await field(page, "file").setInputFiles([
    pdf("cv.pdf", "cv"),
    program("brev.pdf"),
    pdf("stor.pdf", "stor", 6 * 1024 ** 2),
  ]);
  await main(page)
    .getByRole("button", { name: tenant.words.t("ui.upload"), exact: true })
    .click();
  await expect(page).toHaveTitle(/^Fel: /);
  await expect(page.locator("#f-file-error")).toHaveText(tenant.words.t("attachment.someRefused"));
  const toldAt = (name: string) => main(page).locator("li", { hasText: name }).locator(".va-upload__refusal");
  await expect(toldAt("brev.pdf")).toContainText("Filens innehåll stämmer inte");
  await expect(toldAt("stor.pdf")).toContainText("Filen är för stor. Den får vara högst 5 MB");
  await expect(main(page).getByText("cv.pdf", { exact: true }).first()).toBeVisible();
  await expectAnswersIntact(page, tenant, draft);
  await page.context().close();
});

const limits = [
  { ids: "OR-12, OR-13", slug: "orebro", atATime: 3, name: 49 },
  { ids: "OS-9, OS-10", slug: "ostersund", atATime: 3, name: 49 },
] as const;

for (const { ids, slug, atATime, name } of limits) {
  test(`${ids}: at ${slug} a fourth file and a name of more than ${name} characters are refused`, async ({
    browser,
  }) => {
    const tenant = tenantOf(slug);
    const post = await newPost(tenant);
    const page = await (await browser.newContext()).newPage();
    await atAttachments(page, tenant, post.path);
    await expect(main(page).getByText(`högst ${name} tecken`)).toBeVisible();
    await field(page, "file").setInputFiles([pdf(`${"x".repeat(name - 3)}.pdf`, "lång")]);
    await expect(refusals(page)).toContainText(`Filens namn har ${name + 1} tecken, och högst ${name} får plats`);
    await attach(page, [pdf(`${"x".repeat(name - 4)}.pdf`, "1"), pdf("2.pdf", "2"), pdf("3.pdf", "3")]);
    await field(page, "file").setInputFiles([pdf("4.pdf", "4")]);
    await expect(refusals(page)).toContainText(`högst ${atATime} filer på en gång`);
    await page.context().close();
  });
}

test("a connection that is cut in mid-file leaves nothing, and the next try goes through", async ({ browser }) => {
  const tenant = tenantOf("nordvik");
  const post = await newPost(tenant);
  const context = await browser.newContext();
  const page = await context.newPage();
  const draft = await atAttachments(page, tenant, post.path);
  const before = filesOnDisk();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await cutInMidFile(tenant, `${draft}/attachments/receive`, cookie);
  await until("nothing of the half file stays", () => filesOnDisk().length === before.length, 20_000);
  await page.reload();
  await expect(page.locator("[data-files]").first().locator("li")).toHaveCount(0);
  await attach(page, [pdf("cv.pdf", "cv")]);
  await context.close();
});

/** Sends half of what it announced, and hangs up. */
function cutInMidFile(tenant: Tenant, path: string, cookie: string): Promise<void> {
  const { applicantPort } = surroundings();
  const host = `${tenant.slug}.localhost:${applicantPort}`;
  const { buffer } = pdf("cv.pdf", "cv", 2 * 1024 ** 2);
  const boundary = "half";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return new Promise((resolve) => {
    const request = httpRequest({
      port: applicantPort,
      host: "127.0.0.1",
      method: "POST",
      path,
      headers: {
        Host: host,
        Origin: `http://${host}`,
        Cookie: cookie,
        Accept: "application/json",
        "Content-Type": `multipart/form-data; boundary=${boundary}`,
        "Content-Length": head.length + buffer.length + boundary.length + 8,
      },
    });
    request.on("error", () => resolve());
    request.on("close", () => resolve());
    request.write(head);
    request.write(buffer.subarray(0, buffer.length / 2), () => setTimeout(() => request.destroy(), 300));
  });
}
