import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keysAllowedAt, tenantFileJsonSchema } from "./json-schema";

test("the schema that editors read is the schema that is enforced", () => {
  const written: unknown = JSON.parse(
    readFileSync(new URL("../../../tenants/tenant.schema.json", import.meta.url), "utf8"),
  );
  expect(written, "run: npx tsx packages/tenant-config/src/write-json-schema.ts").toEqual(tenantFileJsonSchema());
});

test("editors mark unknown keys at every level", () => {
  const open: string[] = [];
  const look = (shape: unknown, path: string) => {
    if (typeof shape !== "object" || shape === null) return;
    if ("properties" in shape && !("additionalProperties" in shape && shape.additionalProperties === false))
      open.push(path);
    for (const [key, value] of Object.entries(shape)) if (key !== "default") look(value, `${path}/${key}`);
  };
  look(tenantFileJsonSchema(), "");
  expect(open).toEqual([]);
});

test("allowed keys are known below lists and below what can be null", () => {
  expect(keysAllowedAt(["advert", "registerChecks", 0])).toEqual(["check", "occupations"]);
  expect(keysAllowedAt(["standingAdvert", "directRecruitment"])).toContain("onCall");
  expect(keysAllowedAt(["nowhere"])).toEqual([]);
});
