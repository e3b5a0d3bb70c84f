/** The candidate that somebody most likely meant, or null when none is near. Small letters and capitals count as the same. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  // Longer than any key: not worth comparing, and the table below would grow with it.
  if (written.length > 100) return null;
  const limit = Math.max(2, Math.floor(written.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

/** How many letters must be added, left out or replaced to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
