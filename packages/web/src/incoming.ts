import type { IncomingMessage } from "node:http";

// Shared by name: a program and its pages are bundled apart.
const rawOf = Symbol.for("vakans.incoming");

type Carrier = { [rawOf]?: IncomingMessage };

/** The body of a request is larger than its kind may be. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

export const isBodyTooLarge = (error: unknown): boolean => error instanceof Error && error.name === "BodyTooLarge";

/** The sender went away, or sent what is not a form. Nothing of it may be kept. */
export class UploadCut extends Error {
  override readonly name = "UploadCut";
}

export const isUploadCut = (error: unknown): boolean => error instanceof Error && error.name === "UploadCut";

/**
 * A request's body as a web stream that reads nothing until it is read, and fails past `bytesMax`. It carries the raw
 * request, so that an upload can flow straight from the socket.
 */
export function bodyOf(req: IncomingMessage, bytesMax: number): ReadableStream<Uint8Array> {
  let iterator: AsyncIterator<Buffer> | null = null;
  let bytes = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        iterator ??= req[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
        const { done, value } = await iterator.next();
        if (done) return controller.close();
        bytes += value.length;
        if (bytes > bytesMax) throw new BodyTooLarge("The body is larger than allowed");
        controller.enqueue(value);
      },
      cancel: () => {
        req.resume();
      },
    },
    // Otherwise the stream would read ahead before anyone asks.
    { highWaterMark: 0 },
  );
  (stream as unknown as Carrier)[rawOf] = req;
  return stream;
}

/** The raw request under a body, when nobody has begun to read it. */
export function rawBodyOf(request: Request): IncomingMessage | null {
  if (!request.body || request.bodyUsed) return null;
  return (request.body as unknown as Carrier)[rawOf] ?? null;
}
