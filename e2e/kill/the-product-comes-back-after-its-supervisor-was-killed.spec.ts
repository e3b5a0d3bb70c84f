import { expect, test } from "@playwright/test";
import { expectHistory } from "../src/history";
import { pdf } from "../src/papers";
import { newPost } from "../src/post";
import { ended, freePort, isListening, isReady, newDataDir, removeFolder, startProduct, until } from "../src/product";
import { databaseOf, meanWhile } from "../src/programs";
import { handIn, readyDraft } from "../src/swift";
import { tenantOf } from "../src/tenants";

test("I1: the supervisor killed with everything under it, a new start brings all of it back and no application is lost", async () => {
  test.setTimeout(400_000);
  const tenant = tenantOf("nordvik");
  const where = { applicantPort: await freePort(), adminPort: await freePort(), dataDir: newDataDir() };
  const first = await startProduct(where);
  const back = meanWhile(where);
  try {
    const post = await newPost(tenant);
    const papers = [pdf("cv.pdf", "cv", 300_000)];
    const draft = await readyDraft(tenant, where.applicantPort, post.path, papers);
    const receipt = await handIn(where.applicantPort, draft);
    expect(receipt.status).toBe(303);

    first.supervisor.kill("SIGKILL");
    expect(await ended(first.supervisor)).toBe("SIGKILL");
    await until(
      "nothing of it runs on",
      async () => !(await isListening(where.applicantPort)) && !(await isListening(where.adminPort)),
      60_000,
    );

    const second = await startProduct(where);
    try {
      expect(await isReady(where.applicantPort)).toBe(true);
      const reading = await draft.applicant.get(where.applicantPort, receipt.location ?? "");
      expect(reading.status).toBe(200);
      expect(reading.text).toContain(post.reference);
      const repeated = await handIn(where.applicantPort, draft);
      expect(repeated.location).toBe(receipt.location);
      const applicationId = receipt.location?.split("/")[2] ?? "";
      const database = databaseOf(where.dataDir);
      await expectHistory(database, where.dataDir, post.recruitmentId, [
        { applicationId, email: draft.applicant.email, papers },
      ]);
      await database.end();
    } finally {
      await second.stop();
    }
  } finally {
    back();
    first.supervisor.kill("SIGKILL");
    removeFolder(where.dataDir);
  }
});
