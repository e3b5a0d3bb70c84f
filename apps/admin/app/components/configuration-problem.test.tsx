import { newWorld } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { renderFor } from "../testing/render";
import { ConfigurationProblem } from "./configuration-problem";

test("staff are told which configuration is not in use, that their site goes on, and what to have corrected", async () => {
  const { tenant } = await newWorld();
  const problems = ["provkommun.yaml:11: attachments.perSubmissionMax: found <many>; allowed: a number"];
  const html = renderFor(tenant, <ConfigurationProblem source="provkommun.yaml" problems={problems} />, "nn");
  expect(html).toContain("Den nye konfigurasjonen blir ikkje brukt");
  expect(html).toContain("provkommun.yaml kan ikkje lesast. Nettstaden dykkar held fram med det som galdt før.");
  // What stands in the file is text, whatever it looks like, and in the language of those who correct it.
  expect(html).toContain('<ul lang="en"><li>provkommun.yaml:11: attachments.perSubmissionMax: found &lt;many&gt;');
});
