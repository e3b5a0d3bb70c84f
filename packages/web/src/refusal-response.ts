import { isRefusal, type Refusal, type RefusalKind } from "@vakans/core/forms";
import { failedReply, isFormFailed } from "./form-failure";
import type { FormValues } from "./form-fields";
import { isBodyTooLarge, isUploadCut } from "./incoming";
import type { EdgeContext } from "./load-context";
import { safeReturnTo } from "./return-to";
import { readSentForm, type SentForm, typedFields } from "./sent-form";

/** The HTTP status that tells a refusal of each kind. */
export const statusOfRefusal: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
};

/** What an error page knows of a refusal: a code with words, and what they need. */
export type RefusalBody = Pick<Refusal, "kind" | "code" | "details">;

/** A refusal as a whole answer, for `ErrorView` to tell. */
export function refusalResponse(refusal: Refusal): Response {
  const body: RefusalBody = { kind: refusal.kind, code: refusal.code, details: refusal.details };
  return Response.json(body, { status: statusOfRefusal[refusal.kind] });
}

type Args = { request: Request; context: unknown };
type Handle = (args: Args) => unknown;
type RouteModule = { loader?: unknown; action?: unknown; default?: unknown };
type Build = { routes: Readonly<Record<string, { module: RouteModule } | undefined>> };

type LateForm = { readonly path: string; readonly fields: Readonly<Record<string, readonly string[]>> };

/** Keeps a form that came after its session had ended; false when nobody can tell whose it is. */
type KeepLate<Context> = (context: Context, form: LateForm) => Promise<boolean>;

type Options<Context> = {
  readonly signInPath: string;
  /** Where somebody chooses a password of their own, who signed in with one that was mailed (VN-4). */
  readonly passwordPath?: string;
  /** Where somebody shows their second factor, who has shown a password alone. */
  readonly factorPath?: string;
  readonly keepLate?: KeepLate<Context>;
  /** A form that had been kept was sent now. */
  readonly forgetKept?: (context: Context, path: string) => Promise<unknown>;
};

const loginFirst = (error: unknown): error is Refusal =>
  isRefusal(error) && error.kind === "unauthenticated" && error.code === "signInNeeded";

const refusedFor = (error: unknown, code: RefusalBody["code"]): boolean =>
  isRefusal(error) && error.kind === "forbidden" && error.code === code;

/** Where the person was: the page that was asked for, or the page whose form was sent, without the language in front. */
function pageOf({ request, context }: Args): string | null {
  const asked = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") return safeReturnTo(`${asked.pathname}${asked.search}`);
  const referer = request.headers.get("referer") ?? "";
  const page = URL.canParse(referer) ? new URL(referer) : null;
  if (page?.origin !== asked.origin) return null;
  const home = (context as Linking).href("/");
  const inLanguage = home !== "/" && (page.pathname === home || page.pathname.startsWith(`${home}/`));
  return safeReturnTo(`${inLanguage ? page.pathname.slice(home.length) || "/" : page.pathname}${page.search}`);
}

type Linking = Pick<EdgeContext, "href"> & Partial<Pick<EdgeContext, "sessionPresent" | "shownTo" | "report">>;

/** Why somebody is asked to sign in: the session has ended; and what they sent was kept. */
type Why = "ended" | "kept" | "notSent" | null;

/** To sign-in, to the choice of a password, or to the second step, and back. */
function toSignIn(signInPath: string, back: string | null, why: Why, href: Linking["href"]): Response {
  const query = new URLSearchParams({
    ...(back && back !== "/" ? { returnTo: back } : {}),
    ...(why ? { why } : {}),
  }).toString();
  return new Response(null, { status: 303, headers: { Location: `${href(signInPath)}${query && `?${query}`}` } });
}

/** To sign-in and back to a page, for a route that has seen to what came too late by itself. */
export const signInFirst = ({ href }: Pick<EdgeContext, "href">, page: string, why: Exclude<Why, null>): Response =>
  toSignIn("/sign-in", safeReturnTo(page), why, href);

/**
 * A Remix build whose loaders and actions answer a refusal of the core as HTTP does, so that no route can forget to:
 * whoever is not signed in goes to sign-in and comes back, everything else becomes an error page with its status. A form
 * that came too late is kept, and one that failed on our side comes back with all that was typed.
 */
export function withRefusals<B extends Build, Context = unknown>(build: B, options: Options<Context>): B {
  const asLoader = (handle: unknown): unknown =>
    typeof handle !== "function"
      ? handle
      : async (args: Args) => {
          try {
            return await (handle as Handle)(args);
          } catch (error) {
            if (!loginFirst(error)) throw toWhatIsFirst(args, error) ?? answerOf(error);
            // The form was refused for what it says, and only its page finds that nobody is signed in any more.
            const refused = refusedForms.get(args.context as object);
            throw signInAgain(args, refused ? await options.keepLate?.(args.context as Context, refused) : null);
          }
        };
  const asAction = (handle: unknown, isPage: boolean): unknown =>
    typeof handle !== "function"
      ? handle
      : async (args: Args) => {
          const sent = await readSentForm(args.request).catch((error: unknown) => {
            throw answerOf(error);
          });
          const owner = sent?.fields.text("whose");
          if (owner) linking(args).shownTo?.(owner);
          try {
            const answer = await (handle as Handle)({ ...args, request: sent?.request ?? args.request });
            await forgetKept(args, sent, answer);
            if (sent && isPage && isRefusedForm(answer)) refusedForms.set(args.context as object, lateForm(args, sent));
            return answer;
          } catch (error) {
            if (error instanceof Response) await forgetKept(args, sent, error);
            if (loginFirst(error)) throw signInAgain(args, await keepLate(args, sent, isPage));
            if (isFormFailed(error)) return failed(args, error);
            throw toWhatIsFirst(args, error) ?? answerOf(error);
          }
        };

  /** Forms that came back to their page, by the context of their request. */
  const refusedForms = new WeakMap<object, LateForm>();

  const linking = ({ context }: Args) => context as Linking;

  function signInAgain(args: Args, kept: boolean | null | undefined): Response {
    const { href, sessionPresent } = linking(args);
    return toSignIn(options.signInPath, pageOf(args), kept ? "kept" : sessionPresent ? "ended" : null, href);
  }

  /** What somebody who is signed in has to do before anything else. */
  function toWhatIsFirst(args: Args, error: unknown): Response | null {
    const { passwordPath, factorPath } = options;
    const path =
      (refusedFor(error, "passwordChangeNeeded") && passwordPath) || (refusedFor(error, "factorNeeded") && factorPath);
    return path ? toSignIn(path, pageOf(args), null, linking(args).href) : null;
  }

  async function keepLate({ request, context }: Args, sent: SentForm | null, isPage: boolean): Promise<boolean> {
    if (!sent || !isPage || !options.keepLate) return false;
    const form = lateForm({ request, context }, sent);
    return Object.keys(form.fields).length > 0 && options.keepLate(context as Context, form);
  }

  const lateForm = ({ request }: Args, { fields }: SentForm): LateForm => ({
    path: new URL(request.url).pathname,
    fields: typedFields(fields),
  });

  async function forgetKept({ request, context }: Args, sent: SentForm | null, answer: unknown): Promise<void> {
    const gone = answer instanceof Response && answer.status >= 300 && answer.status < 400;
    if (gone && sent?.fields.flag("kept")) {
      const forgotten = options.forgetKept?.(context as Context, new URL(request.url).pathname);
      // What was sent has been sent, whatever becomes of this.
      await forgotten?.catch((error: unknown) => isRefusal(error) || (context as Linking).report?.(error));
    }
  }

  function failed(args: Args, { values, cause }: { values: FormValues; cause: unknown }) {
    linking(args).report?.(cause);
    return failedReply(args.context as EdgeContext, values);
  }

  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const own: RouteModule = {
        ...(loader ? { loader: asLoader(loader) } : {}),
        ...(action ? { action: asAction(action, route.module.default !== undefined) } : {}),
      };
      return [id, { ...route, module: { ...route.module, ...own } }];
    }),
  );
  return { ...build, routes } as B;
}

const isRefusedForm = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "data" in answer && (answer.data as { ok?: unknown })?.ok === false;

/** What a refusal, or a request that could not be read, is as an answer. */
function answerOf(error: unknown): unknown {
  if (isRefusal(error)) return refusalResponse(error);
  if (isBodyTooLarge(error)) return new Response(null, { status: 413 });
  if (isUploadCut(error)) return new Response(null, { status: 400 });
  return error;
}
