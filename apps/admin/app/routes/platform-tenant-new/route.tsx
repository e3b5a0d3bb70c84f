import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, type NewTenant, newTenantInput } from "@vakans/core/forms";
import {
  type FormFields,
  type FormProblem,
  type FormReply,
  handleForm,
  readForm,
  replyTo,
  type WithStatus,
  withStatus,
} from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { type LogotypeForm, pictureTooLarge, readLogotypeForm } from "../../components/logotype-form.server";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { NewTenantView } from "./view";

export const handle: PageHandle = { enhance: true };

/** Who works here, and what there is to choose: nobody but an operator is told. */
async function deskOf({ context }: Pick<Args, "context">) {
  const presets = await context.platform.onboarding.presets();
  await context.core.door.touch();
  const { name, tenants } = await context.core.door.current();
  return { me: { name, tenants }, presets };
}

export const loader = (args: Args) => deskOf(args);

const answersOf = (fields: FormFields): unknown => {
  const { step: _step, whose: _whose, tenantId: _tenantId, ...answers } = fields.object();
  return { ...answers, languages: [...fields.all("languages")] };
};

const isMultipart = (request: Request) => /^multipart\//i.test(request.headers.get("content-type") ?? "");

const readForms = async (request: Request): Promise<LogotypeForm> =>
  isMultipart(request)
    ? readLogotypeForm(request)
    : { fields: await readForm(request), content: null, tooLarge: false };

export async function action({ request, context }: Args) {
  const { words, platform } = context;
  const origin = new URL(request.url).origin;
  const { fields, content, tooLarge } = await readForms(request);
  const tenantId = fields.text("tenantId");
  // The act keeps its name while its logotype is chosen anew.
  const planned = async (input: NewTenant, problem: FormProblem | null = null) => {
    const plan = await platform.onboarding.plan(input);
    const named = tenantId === "" ? plan : { ...plan, tenantId };
    return { shown: "plan" as const, values: fields.values(), input, plan: named, problem };
  };
  return handleForm(
    fields,
    newTenantInput,
    words,
    async (input: NewTenant) => {
      const step = fields.text("step");
      if (step === "change") return { shown: "form" as const, values: fields.values() };
      if (step !== "make") return planned(input);
      if (tooLarge) return withStatus(await planned(input, pictureTooLarge(words)), 400);
      try {
        const named = tenantId === "" ? input : { ...input, tenantId };
        const made = await platform.onboarding.make(content ? { ...named, logotype: content } : named);
        const { slug, name, hosts, users, records, sent } = made;
        return {
          shown: "made" as const,
          made: {
            ...{ slug, name, records, sent },
            site: publicOriginOf(hosts[0] ?? ""),
            users: users.map(({ name, userName, link }) => ({
              ...{ name, userName },
              href: link ? `${origin}/invitation/${link.token}` : null,
            })),
          },
        };
      } catch (error) {
        const problem = isRefusal(error) ? logotypeProblem(replyTo(error, {}, words)) : null;
        if (!problem) throw error;
        return withStatus(await planned(input, problem), 400);
      }
    },
    answersOf,
  );
}

const logotypeProblem = ({ data }: WithStatus<FormReply>): FormProblem | null =>
  data.problems.find(({ field }) => field === "logotype") ?? null;

export default function PlatformTenantNew() {
  return <NewTenantView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
