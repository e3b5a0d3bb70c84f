import { createHash } from "node:crypto";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import type { JudgedPicture } from "./limits";
import { brandImage } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };
type Picture = Extract<JudgedPicture, { ok: true }>;

/** Keeps a cleaned picture, once: its name is made of what it is. Answers the name, as `look.logotype` in a configuration. */
export async function keepPicture(
  { tx, tenantId, now }: Scope,
  { content, mediaType, width, height }: Picture,
  createdBy: string | null,
): Promise<string> {
  const kind = mediaType === "image/png" ? "png" : "svg";
  const name = `${createHash("sha256").update(content).digest("hex")}.${kind}`;
  await tx
    .insert(brandImage)
    .values({ tenantId, id: newId(), name, mediaType, content, width, height, createdAt: now, createdBy })
    .onConflictDoNothing();
  return name;
}
