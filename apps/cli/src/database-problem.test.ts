import { createServer } from "node:net";
import { openClient } from "@vakans/core/operator";
import { testDatabase } from "@vakans/core/testing";
import { expect, test } from "vitest";
import { sentenceOfDatabase } from "./database-problem";

const known = new URL(testDatabase().appUrl);
const addressed = (change: (url: URL) => void) => {
  const url = new URL(known);
  change(url);
  return url.href;
};
async function problemOf(url: string, query = "select 1"): Promise<string | null> {
  const { pool } = openClient(url, { max: 1 });
  const error = await pool.query(query).then(
    () => new Error("it answered"),
    (caught: unknown) => new Error("wrapped", { cause: caught }),
  );
  await pool.end();
  return sentenceOfDatabase(error);
}

async function unusedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof address === "object" ? address?.port : 0);
}

test("a database that cannot be reached is told in one sentence that says what to do, and never the password", async () => {
  const port = await unusedPort();
  const told = [
    [await problemOf(addressed((url) => Object.assign(url, { port }))), /does not answer/],
    [await problemOf(addressed((url) => Object.assign(url, { password: "hemligt" }))), /user name and password/],
    [await problemOf(addressed((url) => Object.assign(url, { pathname: "/nowhere" }))), /no database of the name/],
    [await problemOf(addressed((url) => Object.assign(url, { hostname: "nowhere.invalid" }))), /name/],
    [await problemOf(known.href, "select 1 from a_table_of_tomorrow"), /vakans migrate/],
  ] as const;
  for (const [sentence, expected] of told) {
    expect(sentence).toMatch(expected);
    expect(sentence).toMatch(/^[^\n]+\.$/);
    expect(sentence).not.toContain("hemligt");
  }
});

test("anything else is no such problem: a bug shows where it is", () => {
  expect(sentenceOfDatabase(new TypeError("x is not a function"))).toBeNull();
  expect(sentenceOfDatabase("nothing")).toBeNull();
});
