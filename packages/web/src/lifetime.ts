/** How long an orderly end may take: what is in flight has 30 seconds of it. */
const endWithinMs = 35_000;

/**
 * Ends this program in an orderly way when it is told to (SIGTERM, SIGINT), or when whoever started it with a channel is
 * gone, however that ended. Ends it all the same when the orderly way takes too long, since its database may be gone too.
 */
export function endWith(close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), endWithinMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  if (process.channel) process.on("disconnect", end);
}
