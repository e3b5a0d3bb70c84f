import type { Readable } from "node:stream";

/** What keeping a stream came to. */
export type Kept = { readonly bytes: number; readonly sha256: string };

/** The bytes did not fit: more than the limit. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** The disk is full: nothing was kept. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

/** Where files lie. Keys are ours (`tenant/random`), never a name that somebody chose. */
export type Storage = {
  /**
   * Keeps a stream under a key in quarantine, durably, at most `bytesMax` of it. Refuses with `TooLarge` or `StorageFull`;
   * a broken stream rejects. Whatever the reason, a stream that was not kept leaves nothing behind.
   */
  receive(key: string, body: Readable, bytesMax: number): Promise<Kept>;
  /** A path where a file in quarantine can be read for judging. */
  quarantinePath(key: string): string;
  /** Moves a file out of quarantine, durably. */
  admit(key: string): Promise<void>;
  /** Reads an admitted file. */
  open(key: string): Promise<Readable>;
  /** Removes a file wherever it lies; a file that is not there is removed already. */
  remove(key: string): Promise<void>;
  /** Removes every file of a tenant, wherever it lies. Answers how many there were; none is none. */
  removeAll(tenantId: string): Promise<number>;
  /** Can files be written now? */
  ready(): Promise<boolean>;
};
