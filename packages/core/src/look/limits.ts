/** The most bytes that a picture may have. */
export const pictureBytesMax = 512 * 1024;

/** The most pixels of a picture's side. */
export const sidePixelsMax = 2_000;

/** A picture as it may be shown to everybody, or why it may not. */
export type JudgedPicture =
  | {
      readonly ok: true;
      readonly content: Buffer;
      readonly mediaType: "image/svg+xml" | "image/png";
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly ok: false;
      readonly code: "picture.unreadable" | "picture.format" | "picture.tooLarge" | "picture.size";
    };
