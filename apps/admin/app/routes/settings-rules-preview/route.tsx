import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import { helpDifference } from "@vakans/core/reading";
import { type FormFields, type FormProblem, type FormValues, readForm, refusalText, withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { currentSettings, groupOf, numberOf } from "../../components/configuration";
import { valuesOf, type Wish, wishesOf, wrongFields } from "../../components/setting-form";
import { differenceRows } from "../../components/setting-value";
import { SettingsForm } from "../../components/settings-form";
import { at, tenantOf } from "../../components/tenant-path";
import { instantIn } from "../../components/zoned-time";
import type { Args } from "../../load-context";
import { PreviewView } from "./view";

export const handle: PageHandle = { enhance: true };

/** Without a form there is nothing to preview: the page is then the form itself. */
export async function loader({ context, params }: Args) {
  return { groupKey: groupOf(params).key, current: await currentSettings({ context }) };
}

export async function action({ context, params, request }: Args) {
  const tenant = tenantOf(context);
  const group = groupOf(params);
  const { words, core } = context;
  const fields = await readForm(request);
  const current = await currentSettings({ context });
  const shown = numberOf(fields.text("shown")) ?? current.number;
  // What somebody touched is told by what their form was made from, not by what others have saved since.
  const base =
    shown === current.number ? current.content : (await core.configuration.version({ number: shown })).content;
  const values = typedValues(fields, valuesOf(group, base, current.pack));
  const changes = wishesOf(group, fields, base, current.pack);
  const back = (problems: readonly FormProblem[], nothing = false) => ({
    stage: "form" as const,
    typed: { values, problems, nothing, shown },
  });
  if (fields.text("go") === "edit") return back([]);
  if (changes.length === 0) return withStatus(back([], true), 400);

  const asked = { reason: fields.text("reason"), when: whenOf(fields), ...dayAndTime(fields) };
  const wrong: FormProblem[] = [];
  let overtaken = false;
  if (fields.text("go") === "save") {
    const effectiveAt = asked.when === "later" ? instantIn(current.timeZone, asked.day, asked.time) : null;
    const reason = asked.reason.trim();
    if (reason.length < 3 || reason.length > 500)
      wrong.push({ field: "reason", message: words.t("settings.reasonWrong") });
    if (asked.when === "later" && !effectiveAt) wrong.push({ field: "day", message: words.t("settings.whenWrong") });
    if (wrong.length === 0) {
      const basis = numberOf(fields.text("basis")) ?? current.basis;
      const answer = await saved(core, { basis, changes, effectiveAt, reason });
      if (typeof answer === "number") return redirect(`${at.rule(tenant.slug, group.key)}?saved=${answer}`, 303);
      if (answer.code === "nothingChanged") return withStatus(back([], true), 409);
      overtaken = answer.code === "changedElsewhere";
      if (!overtaken) {
        const early = answer.code === "effectivePassed" || answer.code === "effectiveTooFar";
        wrong.push({ field: early ? "day" : "", message: refusalText(words, answer.code, answer.details) });
      }
    }
  }

  const plan = await core.configuration.plan({ basis: current.basis, changes, effectiveAt: null });
  if (plan.problems.length > 0 || !plan.content || !plan.policy)
    return withStatus(back(wrongFields(plan.problems, group, current, words)), 400);
  if (plan.changes.length === 0) return withStatus(back([], true), 400);
  overtaken ||= current.basis !== (numberOf(fields.text("basis")) ?? current.basis);
  const [newest] = overtaken ? (await core.configuration.versions({ before: null })).versions : [];
  const preview = {
    stage: "preview" as const,
    rows: differenceRows(plan.changes, current.content, plan.content, words),
    effects: plan.consequences,
    help: helpDifference(tenant.policy, plan.policy, words),
    values,
    shown,
    asked,
    problems: wrong,
    overtakenBy: newest?.author ?? null,
  };
  return withStatus(preview, overtaken ? 409 : wrong.length > 0 ? 400 : 200);
}

/** What was typed in the fields that a group has. */
const typedValues = (fields: FormFields, known: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(known).map(([name, value]) => [
      name,
      typeof value === "string" ? fields.text(name) : fields.all(name),
    ]),
  );

const whenOf = (fields: FormFields) => (fields.text("when") === "later" ? ("later" as const) : ("now" as const));
const dayAndTime = (fields: FormFields) => ({ day: fields.text("day"), time: fields.text("time") });

type Apply = { basis: number; changes: Wish[]; effectiveAt: Date | null; reason: string };

/** The number of the version that was made, or why none was. */
async function saved(core: Args["context"]["core"], change: Apply) {
  try {
    return (await core.configuration.change(change)).number;
  } catch (error) {
    if (isRefusal(error) && error.kind === "conflict") return error;
    throw error;
  }
}

export default function RulesPreview() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (reply?.stage === "preview") return <PreviewView {...page} {...reply} />;
  return <SettingsForm {...page} {...(reply ? { typed: reply.typed } : {})} />;
}
