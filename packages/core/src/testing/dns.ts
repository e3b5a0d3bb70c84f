import type { Dns } from "../domain/dns";

/** What the DNS of all worlds says, by name. A name in `silent` gets no answer at all. */
export const zone = {
  txt: new Map<string, readonly string[]>(),
  cname: new Map<string, readonly string[]>(),
  addresses: new Map<string, readonly string[]>(),
  silent: new Set<string>(),
};

const answer = (records: Map<string, readonly string[]>) => async (name: string) => {
  if (zone.silent.has(name)) throw Object.assign(new Error("nobody answers"), { code: "ETIMEOUT" });
  return records.get(name) ?? [];
};

/** The DNS that every world asks. */
export const zoneDns: Dns = {
  txt: answer(zone.txt),
  cname: answer(zone.cname),
  addresses: answer(zone.addresses),
};

/** The zone in which the operator of all worlds gives names. */
export const ownZone = "tjanst.example.se";
