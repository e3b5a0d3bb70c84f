import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Core, TenantRef, Who } from "@vakans/core";
import { createWords, languages, type Words } from "@vakans/i18n";
import { createAnswers } from "./answer";
import { openAssets } from "./assets";
import { createBrand, pictureName } from "./brand";
import { readCookie, sessionCookie } from "./cookie";
import {
  addressOf,
  asRouted,
  bodyBytesMax,
  bodyEndless,
  brokenRequest,
  formBytesMax,
  header,
  pathForLog,
} from "./edge-request";
import { rememberLanguage, wordsOfPath, wordsOfReader } from "./edge-words";
import { publicOrigin } from "./environment";
import { answerHealth } from "./health";
import { type Host, readHost } from "./host";
import { isBodyTooLarge } from "./incoming";
import { joinLanguage, splitLanguage } from "./language-path";
import type { AdminContext, ApplicantContext, EdgeContext } from "./load-context";
import type { Log } from "./log";
import { toRequest } from "./node-fetch";
import { originAllowed } from "./origin";
import type { Answer } from "./page";
import { createPageCache, pageKey, sendKeptPage } from "./page-cache";
import { type PlainStatus, plainPage, plainPolicy, type ShutReason, wordsOfBrowser } from "./plain-page";
import { commonHeaders } from "./policy-headers";
import { newRequestId } from "./request-id";
import { createThemeSheets, platformLook } from "./theme-sheet";
import { answerTrpc } from "./trpc";
import { askedPreview, previewed } from "./words-preview";

/** What of the core the edge needs. */
export type EdgeCore = Pick<
  Core,
  "tenants" | "pulse" | "freshPulse" | "outages" | "ready" | "as" | "contextOf" | "router"
>;

type Serving<Context> = {
  readonly core: EdgeCore;
  /** The Remix build as a function; see `withRefusals`. */
  readonly handler: (request: Request, context: Context) => Promise<Answer>;
  /** The folder of what the build made for browsers. */
  readonly clientFolder: string;
  readonly port: number;
  readonly host: string;
  /** How browsers reach us: behind a proxy that speaks TLS it is https. */
  readonly publicScheme: "http" | "https";
  /** Proxies of our own in front of us: each adds one address to X-Forwarded-For, which is believed that far and no farther. */
  readonly proxyHops?: number;
  readonly log: Log;
};

export type ApplicantServing = Serving<ApplicantContext> & { readonly app: "applicant" };
export type AdminServing = Serving<AdminContext> & {
  readonly app: "admin";
  /** The only host on which the operator's pages and procedures answer; null: on every host of the admin. */
  readonly operatorHost: string | null;
};

export type Server = {
  readonly port: number;
  /** Accepts nothing new, lets what is in flight finish for at most 30 seconds, then ends. */
  close(): Promise<void>;
};

const closeWithinMs = 30_000;

/** One request on its way through the edge. */
type Passage = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly requestId: string;
  readonly host: Host;
  readonly tenant: TenantRef | null;
  /** Path without query and without language, as the app sees it. */
  path: string;
  readonly readEndedAt: { value: number | null };
  readonly formOwner: { value: string | null };
};

/** Opens one of the two apps to the world: the edge of security.md 5 and 6 in front of its Remix build. */
export async function serve(options: ApplicantServing | AdminServing): Promise<Server> {
  const { app, core, publicScheme, log } = options;
  const common = commonHeaders(publicScheme);
  const assets = openAssets(options.clientFolder, common);
  const themes = createThemeSheets(common);
  const brand = createBrand(common);
  const answers = createAnswers(common);
  const cache = createPageCache();
  const cookieName = app === "applicant" ? "__Host-vakans" : "__Host-vakans-staff";
  const cookie = sessionCookie(cookieName);
  const cookieMark = `${cookieName}=`;
  let keptHits = 0;

  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      requireHostHeader: false,
    },
    listen,
  );
  server.maxRequestsPerSocket = 0;
  server.timeout = 0;

  function listen(req: IncomingMessage, res: ServerResponse): void {
    if (answerHealth(req, res, core.ready)) return;
    const host = readHost(req.headers.host);
    const tenant = host && tenantOf(req, host);
    const shut = host && !tenant ? core.tenants.shut(nameIn(req, host)) : null;
    if (shut) {
      const offered = shut.languages.length > 0 ? shut.languages : languages;
      refuse(req, res, 503, newRequestId(), wordsOfBrowser(req.headers["accept-language"], offered), shut.reason);
    } else if (!host || (app === "applicant" && !tenant)) refuse(req, res, 421, newRequestId());
    else if (app === "admin" || !tenant || !sendKept(req, res, host, tenant)) {
      void pass({
        req,
        res,
        requestId: newRequestId(),
        host,
        tenant,
        path: "",
        readEndedAt: { value: null },
        formOwner: { value: null },
      });
    }
  }

  /** The applicant's tenant is whose host it is; the admin's is named by the first part of the path. */
  function tenantOf(req: IncomingMessage, host: Host): TenantRef | null {
    const name = nameIn(req, host);
    return "host" in name ? core.tenants.ofHost(name.host) : core.tenants.ofSlug(name.slug);
  }

  const nameIn = (req: IncomingMessage, host: Host) =>
    app === "applicant" ? { host: host.name } : { slug: (req.url ?? "").split(/[/?]/, 2)[1] ?? "" };

  const anonymous = (req: IncomingMessage) => !req.headers.cookie?.includes(cookieMark);

  function sendKept(req: IncomingMessage, res: ServerResponse, host: Host, tenant: TenantRef): boolean {
    if ((req.method !== "GET" && req.method !== "HEAD") || !anonymous(req)) return false;
    const pulse = core.pulse(tenant.id);
    if (pulse === null) return false;
    const key = pageKey(tenant.id, host.full, req.url ?? "/");
    const page = key === null ? null : cache.find(key, pulse);
    if (!page) return false;
    keptHits++;
    sendKeptPage(req, res, page);
    return true;
  }

  // One line a minute instead of one for each of thousands a second.
  const reporter = setInterval(() => {
    if (keptHits > 0) log.info({ keptHits, ...cache.sizes() }, "kept pages");
    keptHits = 0;
  }, 60_000);
  reporter.unref();

  function refuse(
    req: IncomingMessage,
    res: ServerResponse,
    status: PlainStatus,
    requestId: string,
    words?: Words,
    shut: ShutReason | null = null,
  ): void {
    const said = words ?? wordsOfBrowser(req.headers["accept-language"], languages);
    const body = Buffer.from(plainPage(status, said, requestId, shut));
    if (res.headersSent) {
      res.destroy();
      return;
    }
    // A browser that is cut off while it sends never reads the answer: what is not endless is read and thrown away.
    res.writeHead(status, {
      ...common,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": body.length,
      "Content-Security-Policy": plainPolicy,
      "Cache-Control": "no-store",
      ...(bodyEndless(req) ? { Connection: "close" } : {}),
    });
    res.end(req.method === "HEAD" ? undefined : body);
    log.info({ requestId, method: req.method, status }, "refused at the edge");
  }

  async function pass(passage: Passage): Promise<void> {
    const { req, res, requestId, tenant } = passage;
    const begunAt = performance.now();
    const url = req.url ?? "/";
    const method = req.method ?? "GET";
    const leaving = new AbortController();
    res.once("close", () => {
      if (!res.writableFinished) leaving.abort();
      const ms = Math.round(performance.now() - begunAt);
      log.info(
        { requestId, tenant: tenant?.slug, method, path: pathForLog(passage.path), status: res.statusCode, ms },
        "request",
      );
    });
    req.once("end", () => {
      passage.readEndedAt.value = performance.now();
    });
    const words = app === "applicant" && tenant ? wordsOfPath(req, tenant) : wordsOfReader(req, tenant);
    try {
      const broken = brokenRequest(req);
      if (broken) return refuse(req, res, broken, requestId, words);
      const at = url.indexOf("?");
      const rawPath = at === -1 ? url : url.slice(0, at);
      const search = at === -1 ? "" : url.slice(at);
      const split = app === "applicant" && tenant ? splitLanguage(rawPath, tenant.policy.languages) : null;
      passage.path = split?.path ?? rawPath;
      const language = words.language;
      if (
        !originAllowed({
          method,
          path: passage.path,
          host: passage.host.full,
          scheme: publicScheme,
          origin: req.headers.origin,
          secFetchSite: header(req, "sec-fetch-site"),
        })
      ) {
        return refuse(req, res, 403, requestId, words);
      }
      if (method === "GET" || method === "HEAD") {
        if (assets.answer(req, res, rawPath)) return;
        if (answerTheme(passage, rawPath) || answerIcon(passage, rawPath)) return;
        if (await answerPicture(passage, rawPath)) return;
      }
      // Pages do not hydrate: the framework's own addresses for that would only be a second way to everything.
      if (rawPath === "/__manifest" || rawPath.endsWith(".data") || /[?&]_data=/.test(search)) {
        return refuse(req, res, 404, requestId, words);
      }
      const token = readCookie(req.headers.cookie, cookieName);
      const who: Who = {
        tenant,
        sessionToken: token,
        requestId,
        language,
        address: addressOf(req, options.proxyHops ?? 0),
        waitedMs: () => (passage.readEndedAt.value === null ? 0 : performance.now() - passage.readEndedAt.value),
        formOwner: () => passage.formOwner.value,
      };
      const base = `${publicScheme}://${passage.host.full}`;
      if (
        passage.path.startsWith("/trpc/") ||
        (app === "admin" && tenant && rawPath.startsWith(`/${tenant.slug}/trpc/`))
      ) {
        const trpcPath = passage.path.startsWith("/trpc/")
          ? passage.path
          : passage.path.slice(passage.path.indexOf("/trpc/"));
        const request = toRequest(req, {
          url: `${base}${trpcPath}${search}`,
          method,
          bodyBytesMax: formBytesMax,
          signal: leaving.signal,
        });
        const response = await answerTrpc(request, { core, branches: branchesOn(passage.host), who, log });
        return await answers.send(res, response, null);
      }
      if (app === "admin" && !operatorsWelcome(passage.host) && /^\/platform(\/|$)/.test(asRouted(rawPath))) {
        return refuse(req, res, 404, requestId, words);
      }
      const asked = app === "applicant" && tenant && method === "GET" ? askedPreview(search) : null;
      if (asked && tenant) {
        // Nobody's session: what is shown is what every visitor may see.
        const visitor = { ...who, sessionToken: null };
        const leave = await core.as(visitor).applicant.wordsPreview.admit({ token: asked.token });
        if (leave) {
          const request = toRequest(req, {
            url: `${base}${passage.path}${asked.search}`,
            method,
            bodyBytesMax: 0,
            signal: leaving.signal,
          });
          const seen = new URL(`${base}${rawPath}${asked.search}`);
          const shown = await previewed({ base: leave.base, language, words }, async (mark) => {
            const marked = createWords(language, tenant.policy.words, mark);
            return (await page(passage, request, visitor, marked, seen)).answer;
          });
          return await answers.send(res, shown, null);
        }
      }
      const render = (asMethod: string) => {
        const request = toRequest(req, {
          url: `${base}${passage.path}${search}`,
          method: asMethod,
          bodyBytesMax: bodyBytesMax(req),
          signal: leaving.signal,
        });
        return page(passage, request, who, words, new URL(`${base}${url}`));
      };
      const pulse =
        app === "applicant" && tenant && (method === "GET" || method === "HEAD") && token === null && anonymous(req)
          ? await core.freshPulse(tenant.id)
          : null;
      const key = pulse !== null && tenant ? pageKey(tenant.id, passage.host.full, url) : null;
      if (pulse === null || key === null) {
        const { answer, nonce } = await render(method);
        return await answers.send(res, answer, nonce);
      }
      // The pulse of a tenant that few visit had to be read first: what was kept may hold all the same.
      const still = cache.find(key, pulse);
      if (still) return sendKeptPage(req, res, still);
      let own: { answer: Answer; nonce: string } | null = null;
      const shared = await cache.once(key, pulse, async () => {
        const made = await render("GET");
        const kept = await answers.keepable(made.answer, pulse);
        if (!kept) own = made;
        return kept;
      });
      if (shared.page) return sendKeptPage(req, res, shared.page);
      const { answer, nonce } = own ?? (await render(method));
      await answers.send(res, answer, nonce);
    } catch (error) {
      if (isBodyTooLarge(error)) return refuse(req, res, 413, requestId, words);
      if (leaving.signal.aborted && res.destroyed) return;
      log.error({ requestId, tenant: tenant?.slug, method, path: pathForLog(passage.path), error }, "failed");
      refuse(req, res, 500, requestId, words);
    }
  }

  /** Where a tenant's site is, by its own record: what a page tells others to link to must not come from the request. */
  const originOf = ({ hosts }: TenantRef) =>
    publicOrigin(hosts[0] ?? "", { PUBLIC_SCHEME: publicScheme, APPLICANT_PORT: portOf(server) });

  const operatorsWelcome = (host: Host) =>
    app === "admin" && (options.operatorHost === null || options.operatorHost === host.name);
  const branchesOn = (host: Host) =>
    app === "applicant" ? ["applicant"] : operatorsWelcome(host) ? ["staff", "platform"] : ["staff"];

  function answerTheme({ req, res, tenant }: Passage, path: string): boolean {
    const file = /\/(theme-[0-9a-f]+\.css)$/.exec(path)?.[1];
    if (!file) return false;
    const sheet = themes(tenant?.policy.look ?? platformLook);
    if (sheet.file !== file) return false;
    sendKeptPage(req, res, sheet.answer);
    return true;
  }

  const iconOf = (tenant: TenantRef | null) => brand.icon(tenant?.name ?? "", tenant?.policy.look ?? platformLook);

  function answerIcon({ req, res, tenant }: Passage, path: string): boolean {
    const { file, answer, byOldName } = iconOf(tenant);
    const isOld = path === "/favicon.ico";
    if (!isOld && !path.endsWith(`/${file}`)) return false;
    sendKeptPage(req, res, isOld ? byOldName : answer);
    return true;
  }

  async function answerPicture({ req, res, tenant, requestId }: Passage, path: string): Promise<boolean> {
    const name = pictureName(path);
    if (name === null || !tenant) return false;
    const visitor: Who = { tenant, sessionToken: null, requestId, language: "en", address: "", waitedMs: () => 0 };
    const answer = await brand.picture(tenant.id, name, core.as(visitor).applicant.brand.picture);
    if (!answer) return false;
    sendKeptPage(req, res, answer);
    return true;
  }

  async function page(passage: Passage, request: Request, who: Who, words: Words, url: URL) {
    const nonce = newRequestId();
    const { tenant } = passage;
    const sheet = themes(tenant?.policy.look ?? platformLook).file;
    const logotype = tenant?.policy.look.logotype ?? null;
    const own = (file: string) => (app === "admin" && tenant ? `/${tenant.slug}/${file}` : `/${file}`);
    let caller: ReturnType<EdgeCore["as"]> | null = null;
    const called = () => {
      caller ??= core.as(who);
      return caller;
    };
    const edge: EdgeContext = {
      requestId: who.requestId,
      outages: tenant ? await core.outages(tenant.id) : [],
      url,
      siteOrigin: app === "applicant" && tenant ? originOf(tenant) : url.origin,
      language: words.language,
      words,
      href: (path) =>
        app === "applicant" && tenant ? joinLanguage(path, words.language, tenant.policy.languages) : path,
      nonce,
      sessionPresent: who.sessionToken !== null,
      sessionCookie: cookie,
      themeHref: own(sheet),
      iconHref: own(iconOf(tenant).file),
      logotypeHref: logotype ? own(`brand/${logotype}`) : null,
      shownTo: (formOwner) => {
        passage.formOwner.value = formOwner;
      },
      report: (error) =>
        log.error(
          {
            requestId: who.requestId,
            tenant: tenant?.slug,
            method: request.method,
            path: pathForLog(passage.path),
            error,
          },
          "failed",
        ),
    };
    if (options.app === "applicant") {
      if (!tenant) throw new Error("The applicant app was reached without a tenant");
      const own = `${passage.path}${url.search}`;
      const context: ApplicantContext = {
        ...edge,
        tenant,
        languages: tenant.policy.languages.offered.map((language) => ({
          language,
          href: joinLanguage(own, language, tenant.policy.languages),
        })),
        get core() {
          return called().applicant;
        },
      };
      return { answer: await options.handler(request, context), nonce };
    }
    const context: AdminContext = {
      ...edge,
      tenant,
      rememberLanguage,
      get core() {
        return called().staff;
      },
      get platform() {
        if (!operatorsWelcome(passage.host)) throw new Error("The operator's procedures do not answer on this host");
        return called().platform;
      },
    };
    return { answer: await options.handler(request, context), nonce };
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  server.on("error", (error) => log.error({ error }, "the server failed"));
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    else socket.destroy();
  });

  return {
    port: portOf(server),
    async close() {
      clearInterval(reporter);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const insist = setTimeout(() => server.closeAllConnections(), closeWithinMs);
      await closed;
      clearTimeout(insist);
    },
  };
}

const portOf = (server: HttpServer): number => (server.address() as AddressInfo).port;
