import { useActionData, useLoaderData } from "@remix-run/react";
import { type NewTenant, newTenantInput } from "@vakans/core/forms";
import { type FormFields, handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
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
  const { step: _step, whose: _whose, ...answers } = fields.object();
  return { ...answers, languages: [...fields.all("languages")] };
};

export async function action({ request, context }: Args) {
  const origin = new URL(request.url).origin;
  return handleForm(
    request,
    newTenantInput,
    context.words,
    async (input: NewTenant, fields) => {
      const step = fields.text("step");
      if (step === "change") return { shown: "form" as const, values: fields.values() };
      if (step !== "make")
        return {
          shown: "plan" as const,
          values: fields.values(),
          input,
          plan: await context.platform.onboarding.plan(input),
        };
      const made = await context.platform.onboarding.make(input);
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
    },
    answersOf,
  );
}

export default function PlatformTenantNew() {
  return <NewTenantView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
