import { z } from "zod";
import { tenantFile } from "./schema";

type Shape = {
  properties?: Record<string, Shape>;
  /** The keys of a map whose keys are a closed list, such as languages. */
  propertyNames?: { enum?: string[] };
  items?: Shape;
  anyOf?: Shape[];
  additionalProperties?: Shape | boolean;
};

/** The JSON Schema of a tenant file, for editors and for whoever reviews one. */
export function tenantFileJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(tenantFile, { io: "input" }),
    title: "A tenant of Vakans",
    description: "Where a tenant starts. Every setting has a safe default; unknown keys are refused.",
  };
}

let known: Shape | undefined;

/** The keys that may stand below a path; empty where keys are free or nothing may stand. */
export function keysAllowedAt(path: readonly PropertyKey[]): string[] {
  known ??= tenantFileJsonSchema() as Shape;
  let shapes: Shape[] = [known];
  for (const part of path) shapes = shapes.flatMap((shape) => below(shape, part));
  return shapes
    .flatMap(branches)
    .flatMap(({ properties, propertyNames }) => [...Object.keys(properties ?? {}), ...(propertyNames?.enum ?? [])]);
}

const branches = (shape: Shape): Shape[] => [shape, ...(shape.anyOf ?? []).flatMap(branches)];

const below = (shape: Shape, part: PropertyKey): Shape[] =>
  branches(shape).flatMap(({ properties, items }) => {
    const next = typeof part === "number" ? items : properties?.[String(part)];
    return next ? [next] : [];
  });
