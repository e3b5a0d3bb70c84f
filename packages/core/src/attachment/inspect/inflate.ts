import { constants, inflateRawSync, inflateSync } from "node:zlib";
import { Found } from "./problem";

const overflowed = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/**
 * Inflates at most `bytesMax` bytes; more is a bomb, whatever any header promised. Broken data are null. Missing
 * bytes at the end are tolerated, as readers tolerate them.
 */
export function inflateWithin(bytes: Buffer, wrapped: boolean, bytesMax: number): Buffer | null {
  try {
    const options = { maxOutputLength: Math.max(1, bytesMax), finishFlush: constants.Z_SYNC_FLUSH };
    return wrapped ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  } catch (error) {
    if (overflowed(error)) throw new Found("attachment.bomb");
    return null;
  }
}
