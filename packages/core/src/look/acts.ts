import { createHash } from "node:crypto";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { refuseFields } from "../refusal";
import { type JudgedPicture, pictureBytesMax } from "./limits";
import { cleanPicture } from "./picture";
import { brandImage } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };
type Picture = Extract<JudgedPicture, { ok: true }>;

/**
 * A logotype, cleaned of everything that is no picture. It takes its time: never inside a transaction. Refuses with
 * `invalid` beside `logotype`: `picture.format`, `picture.unreadable`, `picture.size`, `picture.tooLarge`.
 */
export async function cleanLogotype(content: Uint8Array): Promise<Picture> {
  const picture = await cleanPicture(Buffer.from(content));
  if (picture.ok) return picture;
  throw refuseFields([{ path: ["logotype"], code: picture.code, details: { kilobytes: pictureBytesMax / 1024 } }]);
}

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
