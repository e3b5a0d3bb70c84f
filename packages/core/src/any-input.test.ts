import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { isRefusal } from "./refusal";
import { appRouter } from "./router";
import { attachPdf, beginApplication, newWorld, type World } from "./testing";

type Shape = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
};

const someId = "01a20313-9481-4127-9ef1-3c75a8f97c63";

type Ids = Readonly<Record<string, string>>;

/**
 * An input of a schema's form, with one text in every place that takes free text, and ids that are the caller's own.
 * `way` picks among alternatives.
 */
function inputOf(shape: Shape, text: string, way: number, ids: Ids, name = ""): unknown {
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) return inputOf(ways[way % ways.length] ?? {}, text, way, ids, name);
  if (shape.allOf) return inputOf(shape.allOf[0] ?? {}, text, way, ids, name);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[way % shape.enum.length];
  switch (shape.type) {
    case "object":
      return Object.fromEntries([
        ...Object.entries(shape.properties ?? {}).map(([key, value]) => [key, inputOf(value, text, way, ids, key)]),
        ...(typeof shape.additionalProperties === "object" && shape.propertyNames
          ? [
              [
                shape.propertyNames.format === "uuid" ? someId : text,
                inputOf(shape.additionalProperties, text, way, ids),
              ],
            ]
          : []),
      ]);
    case "array":
      return [inputOf(shape.items ?? {}, text, way, ids)];
    case "string":
      if (shape.format === "uuid") return ids[name] ?? someId;
      if (shape.format === "date") return "2026-12-03";
      return shape.maxLength === undefined ? text : text.slice(0, shape.maxLength);
    case "integer":
    case "number":
      return shape.minimum ?? 1;
    case "boolean":
      return way % 2 === 0;
    default:
      return null;
  }
}

const texts = [
  ["an ordinary text", "Kim"],
  ["an address", "kim@example.se"],
  ["a NUL", "ki\u0000m@example.se"],
  ["half a character", "ki\ud800m"],
  ["marks that turn the reading direction", "\u202ekim\u2066"],
  ["a quote and a comment", `'; drop table applicant; --`],
  ["signs of a pattern", "%_\\%"],
  ["names of an object's inner works", "__proto__"],
  ["a very long text", "å".repeat(150_000)],
  ["nothing", ""],
] as const;

type Procedure = { readonly _def: { readonly inputs: readonly z.ZodType[] } };

// A stream cannot be written down; uploads have tests of their own.
const untried = ["applicant.attachments.receive"];
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).filter(
  ([name]) => !untried.includes(name),
);

let world: World;
let advert: Awaited<ReturnType<World["newAdvert"]>>;
let staffToken: string;

beforeAll(async () => {
  world = await newWorld({ standingAdvert: { title: "Spontanansökan" } });
  advert = await world.newAdvert();
  staffToken = (await world.newRecruiter()).token;
});

/** Somebody with one of everything, since some calls take it away. */
async function newSomebody() {
  const { token, applicant } = await world.newApplicant();
  const handedIn = await beginApplication(applicant, advert.advertId);
  const { attachmentId } = await attachPdf(applicant, handedIn);
  const { applicationId } = await applicant.applications.submit({ draftId: handedIn, submissionKey: randomUUID() });
  const { draftId } = await applicant.drafts.start({ advertId: (await anotherAdvert()).advertId });
  const session = await applicant.session.current();
  const ids: Ids = { ...advert, draftId, applicationId, attachmentId, applicantId: session?.applicantId ?? someId };
  return { token, ids };
}

let another: typeof advert | null = null;
async function anotherAdvert() {
  another ??= await world.newAdvert();
  return another;
}

/** What came of a call: an answer, a refusal, or something that nobody meant. */
async function outcomeOf(name: string, token: string | null, input: unknown): Promise<string> {
  const call = name
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], world.as(token)) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    await call(input);
    return "answered";
  } catch (error) {
    return isRefusal(error) ? "refused" : String(error);
  }
}

test.each(procedures)("%s answers or refuses whatever is sent, and never breaks", async (name, { _def }) => {
  const schema = _def.inputs[0];
  const shape = schema ? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape) : null;
  const broken: string[] = [];
  const { token, ids } = await newSomebody();
  const own = name.startsWith("applicant.") ? token : staffToken;
  const inputs: (readonly [string, unknown])[] = [
    ["nothing at all", undefined],
    ["null", null],
    ["a number", 7],
    ["a list", []],
    ["an empty object", {}],
    ...(shape
      ? texts.flatMap(([what, text]) => [0, 1, 2].map((way) => [what, inputOf(shape, text, way, ids)] as const))
      : []),
  ];
  for (const [what, input] of inputs) {
    const outcome = await outcomeOf(name, own, input);
    if (outcome !== "answered" && outcome !== "refused") broken.push(`${what}: ${outcome}`);
  }
  expect([...new Set(broken)]).toEqual([]);
});
