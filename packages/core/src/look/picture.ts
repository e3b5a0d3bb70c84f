import { type JudgedPicture, pictureBytesMax } from "./limits";
import { cleanPng, isPng } from "./png";
import { cleanSvg } from "./svg";

/** Judges a picture by what is in it, whatever it is called, and writes it anew with nothing in it but the picture. */
export async function cleanPicture(bytes: Buffer): Promise<JudgedPicture> {
  if (bytes.length > pictureBytesMax) return { ok: false, code: "picture.tooLarge" };
  if (isPng(bytes)) return cleanPng(bytes);
  const text = new TextDecoder("utf-8", { fatal: true });
  let source: string;
  try {
    source = text.decode(bytes);
  } catch {
    return { ok: false, code: "picture.format" };
  }
  return /<svg[\s>]/.test(source) ? cleanSvg(source) : { ok: false, code: "picture.format" };
}
