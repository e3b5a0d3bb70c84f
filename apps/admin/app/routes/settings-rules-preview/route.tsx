import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import { helpPreviews } from "@vakans/core/reading";
import { type FormFields, type FormProblem, type FormValues, readForm, refusalText, withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { currentSettings, groupOf, numberOf } from "../../components/configuration";
import { valuesOf, type Wish, wishesOf, wrongFields } from "../../components/setting-form";
import { differenceRows } from "../../components/setting-value";
import { SettingsForm } from "../../components/settings-form";
import { at, tenantOf } from "../../components/tenant-path";
import { authorOf } from "../../components/version-words";
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
  const saves = fields.text("go") === "save";
  const basis = numberOf(fields.text("basis")) ?? current.basis;
  const chosen = asked.when === "later" ? instantIn(current.timeZone, asked.day, asked.time) : null;
  const wrong = saves ? wrongAsked(asked, chosen, words) : [];

  const { plan, early } = await planned(core, { basis: current.basis, changes, effectiveAt: chosen });
  if (early && saves) wrong.push({ field: "day", message: refusalText(words, early.code, early.details) });
  if (plan.problems.length > 0 || !plan.content || !plan.policy)
    return withStatus(back(wrongFields(plan.problems, group, current, words)), 400);
  // From a later day another version may count, and what was read was not about that one.
  const read = numberOf(fields.text("from")) ?? plan.from.number;
  const moved =
    saves && chosen !== null && basis === current.basis && plan.changes.length > 0 && read !== plan.from.number;
  let overtaken = basis !== current.basis;
  if (saves && wrong.length === 0 && !moved) {
    const answer = await saved(core, { basis, changes, effectiveAt: chosen, reason: asked.reason.trim() });
    if (typeof answer === "number") return redirect(`${at.rule(tenant.slug, group.key)}?saved=${answer}`, 303);
    if (answer.code === "nothingChanged") return withStatus(back([], true), 409);
    overtaken = answer.code === "changedElsewhere";
    if (!overtaken) wrong.push({ field: "", message: refusalText(words, answer.code, answer.details) });
  }
  if (plan.changes.length === 0) return withStatus(back([], true), 400);

  const [newest] = overtaken ? (await core.configuration.versions({ before: null })).versions : [];
  const preview = {
    stage: "preview" as const,
    rows: differenceRows(plan.changes, plan.from.content, plan.content, words),
    /** The version that the change is made of, where that is not the one of now. */
    from: plan.from.number === current.number ? null : { number: plan.from.number, at: plan.from.effectiveAt },
    moved,
    later: plan.later.map(({ changes: then, before, after, ...version }) => ({
      ...version,
      rows: after ? differenceRows(then, before, after, words) : [],
    })),
    effects: plan.consequences,
    help: helpPreviews(plan.before, plan.policy),
    values,
    shown,
    asked,
    problems: wrong,
    overtakenBy: newest ? authorOf(newest, tenant.slug, words) : null,
  };
  return withStatus(preview, overtaken || moved ? 409 : wrong.length > 0 ? 400 : 200);
}

type Asked = { readonly reason: string; readonly when: "now" | "later" };

/** What is missing before a change can be saved: why, and from when. */
function wrongAsked({ reason, when }: Asked, chosen: Date | null, words: Args["context"]["words"]): FormProblem[] {
  const { length } = reason.trim();
  return [
    ...(length < 3 || length > 500 ? [{ field: "reason", message: words.t("settings.reasonWrong") }] : []),
    ...(when === "later" && !chosen ? [{ field: "day", message: words.t("settings.whenWrong") }] : []),
  ];
}

type Plan = { basis: number; changes: Wish[]; effectiveAt: Date | null };

/** What the change would be from its moment; from now on, with the reason, where that cannot be chosen. */
async function planned({ configuration }: Args["context"]["core"], wish: Plan) {
  try {
    return { plan: await configuration.plan(wish), early: null };
  } catch (error) {
    if (!isRefusal(error) || (error.code !== "effectivePassed" && error.code !== "effectiveTooFar")) throw error;
    return { plan: await configuration.plan({ ...wish, effectiveAt: null }), early: error };
  }
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
