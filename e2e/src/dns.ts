import { createSocket } from "node:dgram";

/** What a name says: TXT texts and a CNAME. A name that is not here does not exist. */
type Records = Map<string, { txt?: readonly string[]; cname?: string }>;

export type DnsServer = { readonly records: Records; close(): Promise<void> };

const types = { cname: 5, txt: 16 } as const;

/** The DNS server that the product of this run asks (`DNS_SERVERS`): answers TXT and CNAME by UDP, as they are set. */
export async function openDnsServer(): Promise<DnsServer> {
  const [address, port] = (process.env["DNS_SERVERS"] ?? "").split(":");
  if (!address || !port) throw new Error("The product must be started with DNS_SERVERS=127.0.0.1:<a free port>.");
  const records: Records = new Map();
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => socket.send(answerTo(question, records), from.port, from.address));
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(Number(port), address, resolve);
  });
  return { records, close: () => new Promise((resolve) => socket.close(() => resolve())) };
}

/** A question is a head of 12 bytes, the name in parts with their lengths, its type and its class (RFC 1035). */
function answerTo(question: Buffer, records: Records): Buffer {
  const parts: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    parts.push(question.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += length + 1;
  }
  const end = at + 5;
  const type = question.readUInt16BE(at + 1);
  const known = records.get(parts.join(".").toLowerCase());
  const data =
    type === types.txt
      ? (known?.txt ?? []).map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, "latin1")]))
      : type === types.cname && known?.cname
        ? [nameOf(known.cname)]
        : [];
  const head = Buffer.alloc(12);
  head.writeUInt16BE(question.readUInt16BE(0), 0);
  // An answer of the zone's own server; 3: there is no such name.
  head.writeUInt16BE(0x8580 | (known ? 0 : 3), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 6);
  const answers = data.map((one) => {
    const record = Buffer.alloc(12);
    // The name stands in the question, at byte 12.
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(one.length, 10);
    return Buffer.concat([record, one]);
  });
  return Buffer.concat([head, question.subarray(12, end), ...answers]);
}

const nameOf = (name: string): Buffer =>
  Buffer.concat([
    ...name.split(".").map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part, "latin1")])),
    Buffer.from([0]),
  ]);
