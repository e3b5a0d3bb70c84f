import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { TenantRef } from "@vakans/core";
import type { ApplicantContext } from "./load-context";
import { openLog } from "./log";
import { type ApplicantServing, type EdgeCore, type Server, serve } from "./server";

/** What of a policy the edge reads. */
const policy = (languages: TenantRef["policy"]["languages"]) =>
  ({
    languages,
    words: {},
    look: { primary: "#005a9c", accent: null, logotype: null },
  }) as unknown as TenantRef["policy"];

const tenant = (slug: string, languages: TenantRef["policy"]["languages"]): TenantRef => ({
  id: `id-of-${slug}`,
  slug,
  name: slug,
  policy: policy(languages),
  configVersion: 1,
  hosts: [`${slug}.example.se`, "xn--byen-hra.example.no"].slice(0, slug === "fjellby" ? 2 : 1),
});

const tenants = [
  tenant("norrby", { default: "sv", offered: ["sv", "en"] }),
  tenant("soderby", { default: "sv", offered: ["sv", "en"] }),
  tenant("fjellby", { default: "nb", offered: ["nb", "nn", "en"] }),
];

/** Where a log goes whose lines a test reads. */
export const lineSink = (said: string[]) =>
  new Writable({
    write(line, _encoding, done) {
      said.push(String(line));
      done();
    },
  });

export type Edge = {
  readonly server: Server;
  /** What the log has said, line by line. */
  readonly said: string[];
  pulse: string | null;
  /** Nobody has read the pulse for a while: whoever asks first has to wait for it. */
  pulseIsOld: boolean;
  ask(path: string, options?: Asking): Promise<Answer>;
  close(): Promise<void>;
};

type Asking = { method?: string; host?: string; headers?: Record<string, string | string[]>; body?: string };
export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  bytes: Buffer;
};

const shutHosts = [
  { host: "halvklar.localhost", reason: "neverValid", languages: [] },
  { host: "vilande.localhost", reason: "suspended", languages: ["nb", "nn"] },
] as const;

type Opening = {
  handler: (request: Request, context: ApplicantContext) => Promise<Response> | Response;
  ready?: EdgeCore["ready"];
  publicScheme?: "http" | "https";
  /** Procedures of the applicant's branch that the edge itself calls. */
  procedures?: Readonly<Record<string, unknown>>;
};

/** The applicant edge on a port of its own, in front of any handler, for three tenants whose product is not there. */
export async function openEdge({ handler, ready, publicScheme = "http", procedures = {} }: Opening): Promise<Edge> {
  const said: string[] = [];
  const clientFolder = mkdtempSync(join(tmpdir(), "vakans-edge-"));
  const state = { pulse: "1" as string | null, pulseIsOld: false };
  const core = {
    tenants: {
      ofHost: (host: string) => tenants.find(({ hosts }) => hosts.includes(host)) ?? null,
      ofSlug: (slug: string) => tenants.find((it) => it.slug === slug) ?? null,
      all: () => tenants,
      shut: (name: { host?: string }) => shutHosts.find(({ host }) => host === name.host) ?? null,
    },
    pulse: () => (state.pulseIsOld ? null : state.pulse),
    freshPulse: async () => state.pulse,
    outages: async () => [],
    ready: ready ?? (async () => ({ ok: true, parts: { database: true } })),
    as: (who: unknown) => ({ applicant: { who, ...procedures } }),
  } as unknown as EdgeCore;
  const serving: ApplicantServing = {
    app: "applicant",
    core,
    handler: async (request, context) => handler(request, context),
    clientFolder,
    port: 0,
    host: "127.0.0.1",
    publicScheme,
    log: openLog("edge", lineSink(said)),
  };
  const server = await serve(serving);
  return {
    server,
    said,
    get pulse() {
      return state.pulse;
    },
    set pulse(pulse) {
      state.pulse = pulse;
    },
    get pulseIsOld() {
      return state.pulseIsOld;
    },
    set pulseIsOld(isOld) {
      state.pulseIsOld = isOld;
    },
    ask: (path, options = {}) => ask(server.port, path, options),
    async close() {
      await server.close();
      rmSync(clientFolder, { recursive: true });
    },
  };
}

function ask(
  port: number,
  path: string,
  { method = "GET", host = "norrby.example.se", headers = {}, body }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, host: "127.0.0.1", path, method, agent: false, headers: { Host: host, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), bytes });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
