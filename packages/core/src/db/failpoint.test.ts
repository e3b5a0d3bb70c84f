import { expect, test } from "vitest";
import { enableFailpoints, failpoint } from "./failpoint";

test("a failpoint does nothing until it is armed, and then only at its own step", async () => {
  await failpoint("mail.beforeSend");
  expect(() => enableFailpoints("mail.beforeSend:error", "production")).toThrow("production");
  await failpoint("mail.beforeSend");
  enableFailpoints("mail.beforeSend:error", "test");
  await failpoint("mail.afterSend");
  await expect(failpoint("mail.beforeSend")).rejects.toMatchObject({
    name: "InjectedFault",
    message: "mail.beforeSend",
  });
});

test.each(["", "mail.beforeSend", "mail.beforeSend:explode", ":kill", "a b:kill"])("%j is no failpoint", (spec) => {
  expect(() => enableFailpoints(spec, "demo")).toThrow("<point>:<kill|error|wait>");
});
