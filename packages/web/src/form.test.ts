import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isSecretField, signInInput } from "@vakans/core/forms";
import { createWords } from "@vakans/i18n";
import { expect, test } from "vitest";
import type { FormReply } from "./form-answer";
import { fieldNameOf, formFields } from "./form-fields";
import { handleForm } from "./form-reply";

const words = createWords("sv");
const object = (query: string) => formFields(new URLSearchParams(query)).object();

test.each([
  ["a=1&b=2", { a: "1", b: "2" }],
  ["a=1&a=2", { a: ["1", "2"] }],
  ["a[]=1", { a: ["1"] }],
  ["a[]=1&a[]=2", { a: ["1", "2"] }],
  ["cv.work[0].employer=x&cv.work[1].employer=y", { cv: { work: [{ employer: "x" }, { employer: "y" }] } }],
  ["a.b=1&a.c=2", { a: { b: "1", c: "2" } }],
  ["a=1&a.b=2", { a: { b: "2" } }],
  ["a[0]=x&a[1]=y", { a: ["x", "y"] }],
  ["text=r%C3%A4d%0D%0Arad", { text: "räd\nrad" }],
])("the form %s is the object %j", (query, expected) => {
  expect(object(query)).toEqual(expected);
});

test.each([
  "__proto__.polluted=1",
  "constructor.prototype.polluted=1",
  "a.__proto__.polluted=1",
  "a[0].__proto__.polluted=1",
  "__proto__=1",
  "a[999]=1",
  "a..b=1",
  "a[b]=1",
  "a.b.c.d.e.f.g=1",
])("the forged name in %s changes nothing", (query) => {
  const made = object(query);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  expect(JSON.stringify(made)).toMatch(/^(\{\}|\{"a":(\{\}|\[\])\})$/);
});

test("a field's name and the path of its problem say the same", () => {
  expect(fieldNameOf(["cv", "work", "0", "employer"])).toBe("cv.work[0].employer");
});

const form = (values: Record<string, string>) =>
  new Request("http://norrby.example.se/", { method: "POST", body: new URLSearchParams(values) });
const shape = (fields: ReturnType<typeof formFields>) => ({
  ...fields.object(),
  publicComputer: fields.flag("publicComputer"),
});
const refused = (answer: unknown) => answer as { data: FormReply; init: { status: number } };

test("a form that is not right comes back with what was typed, a sentence beside the field, and no password", async () => {
  const answer = await handleForm(
    form({ email: "", password: "hemligt", note: "kvar" }),
    signInInput,
    words,
    () => "ran",
    shape,
  );
  const { data, init } = refused(answer);
  expect(init.status).toBe(400);
  expect(data.problems).toEqual([{ field: "email", message: words.t("refusal.required") }]);
  expect(data.values).toEqual({ email: "", note: "kvar" });
});

test("what comes back is without secrets, and with everything that only sounds like one", () => {
  const sent = { "accounts.passwordCharactersMin": "14", "accounts.passwordRenewal.by": "digits", answer: "Ja" };
  const secrets = { currentPassword: "x", token: "x", "challenge.token": "x", "challenge.answer": "x" };
  const fields = formFields(Object.entries({ ...sent, ...secrets, password: "x" }));
  expect(fields.values()).toEqual(sent);
});

test("every field that takes a password is known as a secret", async () => {
  const apps = fileURLToPath(new URL("../../../apps", import.meta.url));
  const names: string[] = [];
  for (const file of await readdir(apps, { recursive: true })) {
    if (!file.endsWith("view.tsx") || file.includes("node_modules")) continue;
    const text = await readFile(join(apps, file), "utf8");
    names.push(...[...text.matchAll(/<PasswordField[^>]*?name="([^"]+)"/gs)].map(([, name = ""]) => name));
  }
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !isSecretField(name))).toEqual([]);
});

class Refused extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly kind: string,
    readonly code: string,
    readonly details = {},
  ) {
    super(code);
  }
}

test.each([
  ["conflict", "deadlinePassed", 409],
  ["tooMany", "signInThrottled", 429],
  ["unauthenticated", "wrongCredentials", 401],
  ["invalid", "inputInvalid", 400],
])("a refusal of kind %s, %s, is told inside the form with status %i", async (kind, code, status) => {
  const run = () => Promise.reject(new Refused(kind, code, { minutes: 3 }));
  const { data, init } = refused(
    await handleForm(form({ email: "a@example.se", password: "p" }), signInInput, words, run, shape),
  );
  expect(init.status).toBe(status);
  expect(data.problems).toHaveLength(1);
  expect(data.problems[0]?.message).not.toContain("refusal.");
  expect(data.values["email"]).toBe("a@example.se");
});

test.each([
  ["unauthenticated", "signInNeeded"],
  ["forbidden", "rightNeeded"],
  ["notFound", "notFound"],
])("a refusal of kind %s, %s, is no matter of the form", async (kind, code) => {
  const error = new Refused(kind, code);
  const run = () => Promise.reject(error);
  await expect(handleForm(form({ email: "a@example.se", password: "p" }), signInInput, words, run, shape)).rejects.toBe(
    error,
  );
});

test("a form with files gives its fields, and its files are passed over", async () => {
  const data = new FormData();
  data.set("email", "a@example.se");
  data.set("password", "p");
  data.set("cv", new File(["x"], "cv.pdf"));
  const request = new Request("http://norrby.example.se/", { method: "POST", body: data });
  expect(await handleForm(request, signInInput, words, (input) => input.email, shape)).toBe("a@example.se");
});
