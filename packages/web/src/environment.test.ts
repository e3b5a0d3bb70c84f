import { expect, test } from "vitest";
import { z } from "zod";
import { portSetting, readSettings, webSettings } from "./environment";

const schema = z.object({ ...webSettings, APPLICANT_PORT: portSetting("APPLICANT_PORT", 3000) });
const good = { DATABASE_URL: "postgresql://vakans_app:x@127.0.0.1/vakans", DATA_DIR: "/data", SECRET: "s".repeat(32) };

test("what is not set takes its usual value, and an empty setting is none", () => {
  const read = readSettings(schema, { ...good, HOST: "", APPLICANT_PORT: "" });
  expect(read).toMatchObject({ ok: true, env: { HOST: "127.0.0.1", APPLICANT_PORT: 3000, PUBLIC_SCHEME: "http" } });
});

test("an operator is told everything that is wrong at once, a sentence each", () => {
  const read = readSettings(schema, {
    DATABASE_URL: "mysql://x",
    SECRET: "short",
    PUBLIC_SCHEME: "gopher",
    APPLICANT_PORT: "80000",
    TRUSTED_PROXY_HOPS: "many",
    DNS_SERVERS: "dns.example.se",
    OWN_ZONES: "https://jobb.example.se",
  });
  expect(read.ok ? [] : read.sentences).toEqual([
    "DATABASE_URL must be the address of the role vakans_app, postgresql://…",
    "DATA_DIR must name the folder that holds files and mail.",
    "SECRET must have at least 32 characters.",
    "PUBLIC_SCHEME must be http or https.",
    "DNS_SERVERS must be addresses of DNS servers, such as 192.0.2.53 or 127.0.0.1:5353, separated by commas.",
    "OWN_ZONES must be names of zones, such as jobb.example.se, separated by commas.",
    "TRUSTED_PROXY_HOPS must be the number of proxies of your own in front of this program, 0 to 5.",
    "APPLICANT_PORT must be a port number from 1 to 65535.",
  ]);
});

test("lists are separated by commas or blanks, and empty where nothing is set", () => {
  const listed = { ...good, DNS_SERVERS: "192.0.2.53, 127.0.0.1:5353 ::1", OWN_ZONES: "Jobb.Example.se" };
  expect(readSettings(schema, listed)).toMatchObject({
    env: { DNS_SERVERS: ["192.0.2.53", "127.0.0.1:5353", "::1"], OWN_ZONES: ["jobb.example.se"] },
  });
  expect(readSettings(schema, good)).toMatchObject({ env: { DNS_SERVERS: [], OWN_ZONES: [] } });
});
