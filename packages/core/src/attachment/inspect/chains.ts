const header = { version: 0x1a, directory: 0x30, moreTables: 0x44, moreTablesCount: 0x48, tables: 0x4c, end: 0x200 };
const entry = { bytes: 128, type: 0x42, left: 0x44, right: 0x48, child: 0x4c };
const nothing = -1;

/**
 * A compound file whose chains and directory have an end, or null. A reader that follows a chain or a tree in a circle
 * never ends and takes all memory, so this is asked before any reading. Entries that are not in use lose what they refer
 * to, which readers follow all the same.
 */
export function withoutCircles(file: Buffer): Buffer | null {
  if (file.length < header.end) return null;
  const bytes = Buffer.from(file);
  const sectorBytes = bytes.readUInt16LE(header.version) === 4 ? 4_096 : 512;
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const placeOf = (sector: number, at: number) => (sector + 1) * sectorBytes + at;
  const numberIn = (sector: number, at: number): number => {
    const place = placeOf(sector, at);
    return sector >= 0 && sector < sectors && place + 4 <= bytes.length ? bytes.readInt32LE(place) : nothing;
  };
  const tables = tablesOf(bytes, sectors, sectorBytes, numberIn);
  if (!tables) return null;
  const perTable = sectorBytes / 4;
  const following = (sector: number) =>
    sector >= 0 ? numberIn(tables[Math.floor(sector / perTable)] ?? nothing, (sector % perTable) * 4) : nothing;
  if (circles(tables.length * perTable, following)) return null;

  const directory: number[] = [];
  for (let sector = bytes.readInt32LE(header.directory); sector >= 0 && sector < sectors; sector = following(sector))
    for (let at = 0; at < sectorBytes; at += entry.bytes) directory.push(placeOf(sector, at));
  const whole = directory.filter((place) => place + entry.bytes <= bytes.length);
  return treeIsSound(bytes, whole) ? bytes : null;
}

type NumberIn = (sector: number, at: number) => number;

/** The sectors that hold the table of sectors, as the header and its continuations list them. */
function tablesOf(bytes: Buffer, sectors: number, sectorBytes: number, numberIn: NumberIn): readonly number[] | null {
  const tables: number[] = [];
  for (let at = header.tables; at < header.end && bytes.readInt32LE(at) >= 0; at += 4)
    tables.push(bytes.readInt32LE(at));
  let more = bytes.readInt32LE(header.moreTables);
  for (let left = bytes.readUInt32LE(header.moreTablesCount); left > 0 && more >= 0 && more < sectors; left -= 1) {
    if (tables.length > sectors + 128) return null;
    for (let at = 0; at < sectorBytes - 4; at += 4) tables.push(numberIn(more, at));
    more = numberIn(more, sectorBytes - 4);
  }
  return tables;
}

/** Does any chain among so many places come back to itself? */
function circles(count: number, following: (place: number) => number): boolean {
  const state = new Uint8Array(count);
  const [underWay, ended] = [1, 2];
  for (let start = 0; start < count; start += 1) {
    const chain: number[] = [];
    for (let at = start; at >= 0 && at < count && state[at] !== ended; at = following(at)) {
      if (state[at] === underWay) return true;
      state[at] = underWay;
      chain.push(at);
    }
    for (const at of chain) state[at] = ended;
  }
  return false;
}

/** Is the directory a tree: every entry in use reached from the root, once? Unused entries are cut loose. */
function treeIsSound(bytes: Buffer, places: readonly number[]): boolean {
  const ties = [entry.left, entry.right, entry.child] as const;
  const used = places.map((place) => bytes[place + entry.type] !== 0);
  for (const [index, place] of places.entries()) {
    if (!used[index]) for (const tie of ties) bytes.writeInt32LE(nothing, place + tie);
  }
  const reached = new Set<number>([0]);
  for (const index of reached) {
    const place = places[index];
    if (place === undefined || !used[index]) return false;
    for (const tie of ties) {
      const other = bytes.readInt32LE(place + tie);
      if (other === nothing) continue;
      if (other <= 0 || reached.has(other)) return false;
      reached.add(other);
    }
  }
  return reached.size === used.filter(Boolean).length;
}
