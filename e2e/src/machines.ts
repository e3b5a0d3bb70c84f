import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { publicUrl } from "./applicant";
import { surroundings } from "./product";
import type { Tenant } from "./tenants";

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came over the wire. */
  readonly body: Buffer;
  /** Unpacked. */
  readonly text: string;
};

type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

const unpack = (encoding: unknown, body: Buffer): Buffer =>
  encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;

/** Asks a tenant's site as a program does: nothing followed, nothing unpacked by itself. */
export function askSite(tenant: Tenant, path: string, { method = "GET", headers = {} }: Asking = {}): Promise<Answer> {
  const host = new URL(publicUrl(tenant, "/")).host;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: surroundings().applicantPort,
        path,
        method,
        agent: false,
        headers: { ...headers, Host: host },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const body = Buffer.concat(chunks);
          const text = body.length > 0 ? unpack(answer.headers["content-encoding"], body).toString() : "";
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text });
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

export type Item = {
  readonly id: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly _jobposting?: { readonly validThrough?: string };
};

/** A tenant's JSON Feed. */
export const jsonFeedOf = async (tenant: Tenant): Promise<{ readonly items: readonly Item[] }> =>
  JSON.parse((await askSite(tenant, "/jobs.json")).text);
