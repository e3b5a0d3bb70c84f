/** One errand of the command line. `run` is given what stands after the command's own words, and answers the exit code. */
export type Command = {
  readonly usage: string;
  readonly says: string;
  run(args: readonly string[]): Promise<number>;
};
