import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBodyTooLarge, isUploadCut } from "./incoming";
import { type Edge, openEdge } from "./testing";
import { type Receiving, receiveFiles } from "./upload";

let folder = "";
let edge: Edge;
let outcome: Promise<unknown>;
let settle: (value: unknown) => void;
let onFile: Receiving<string>["onFile"];
let maxima = { filesMax: 2, bytesMax: 1024 ** 2 };

// Keeps a file under its number, and removes it again when it did not come whole.
const keep: Receiving<string>["onFile"] = async ({ name, stream }) => {
  const path = join(folder, String((await readdir(folder)).length));
  try {
    await pipeline(stream, createWriteStream(path));
    return name;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vakans-upload-"));
  onFile = keep;
  maxima = { filesMax: 2, bytesMax: 1024 ** 2 };
  outcome = new Promise((resolve) => {
    settle = resolve;
  });
  edge = await openEdge({
    handler: async (request) => {
      if (request.method === "GET") return new Response("alive");
      try {
        const received = await receiveFiles(request, { fileField: "files", ...maxima, onFile });
        settle(received);
        return Response.json({ ...received, fields: received.fields.values() });
      } catch (error) {
        settle(error);
        return new Response(null, { status: isBodyTooLarge(error) ? 413 : isUploadCut(error) ? 400 : 500 });
      }
    },
  });
});
afterEach(async () => {
  await edge.close();
  await rm(folder, { recursive: true });
});

const head = (more: string) =>
  `POST /files HTTP/1.1\r\nHost: norrby.example.se\r\nOrigin: http://norrby.example.se\r\nContent-Type: multipart/form-data; boundary=b\r\n${more}\r\n\r\n`;
const part = (name: string, body: string, field = "files") =>
  `--b\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${body}\r\n`;
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const post = (body: string, contentType = "multipart/form-data; boundary=b") =>
  edge.ask("/files", {
    method: "POST",
    headers: { Origin: "http://norrby.example.se", "Content-Type": contentType },
    body,
  });

test("VN-22: files arrive whole, with the names they were given, and the fields beside them", async () => {
  const name = "../Åsas cv – 履歴書.pdf";
  const { status, body } = await post(
    `${field("step", "3")}${part(name, "ett")}${part("C:\\två.pdf", "två")}--b--\r\n`,
  );
  expect(status).toBe(200);
  const received = JSON.parse(body) as { files: { name: string; kept: string }[]; fields: object };
  expect(received.files.map((file) => file.name)).toEqual([name, "C:\\två.pdf"]);
  expect(received.fields).toEqual({ step: "3" });
  expect(await readFile(join(folder, "0"), "utf8")).toBe("ett");
  expect(await readFile(join(folder, "1"), "utf8")).toBe("två");
});

test("a connection cut in mid-file leaves nothing behind, and the program lives", async () => {
  for (const rounds of [1, 2, 3]) {
    outcome = new Promise((resolve) => {
      settle = resolve;
    });
    const socket = connect(edge.server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(head("Content-Length: 900000"));
    socket.write(part("cv.pdf", "x".repeat(200_000 * rounds)).slice(0, -10));
    await expect.poll(() => readdir(folder), { timeout: 10_000 }).toHaveLength(1);
    socket.destroy();
    expect(isUploadCut(await outcome)).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    expect((await edge.ask("/")).body).toBe("alive");
  }
});

test("a body that ends in mid-file leaves nothing behind, and the program lives", async () => {
  const { status } = await post(part("cv.pdf", "x".repeat(100_000)).slice(0, -10));
  expect(status).toBe(400);
  expect(isUploadCut(await outcome)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  expect((await edge.ask("/")).body).toBe("alive");
});

test("more bytes than all files may have are refused with 413, and nothing half is kept", async () => {
  const { status } = await post(`${part("cv.pdf", "x".repeat(1024 ** 2 + 300_000))}--b--\r\n`);
  expect(status).toBe(413);
  expect(await readdir(folder)).toEqual([]);
  expect((await edge.ask("/")).body).toBe("alive");
});

test("a file that its receiver refuses early does not hold up the next, and costs it nothing", async () => {
  onFile = async (file, fields) => {
    if (file.name === "bad.pdf") throw new Error("refused");
    return keep(file, fields);
  };
  const { status, body } = await post(`${part("bad.pdf", "x".repeat(500_000))}${part("good.pdf", "good")}--b--\r\n`);
  expect(status).toBe(200);
  const { files } = JSON.parse(body) as { files: { name: string; error?: unknown; kept?: string }[] };
  expect(files).toHaveLength(2);
  expect(files[0]).toHaveProperty("error");
  expect(files[1]?.kept).toBe("good.pdf");
});

test("VN-23: a file that its receiver destroys for its size does not hold up the next, and costs it nothing", async () => {
  maxima = { filesMax: 3, bytesMax: 4 * 1024 ** 2 };
  onFile = async (file, fields) => {
    if (file.name !== "large.pdf") return keep(file, fields);
    file.stream.destroy(new Error("tooLarge"));
    throw new Error("tooLarge");
  };
  const { status, body } = await post(
    `${part("cv.pdf", "CV")}${part("large.pdf", "x".repeat(1024 ** 2))}${part("letter.pdf", "A letter")}--b--\r\n`,
  );
  expect(status).toBe(200);
  const { files } = JSON.parse(body) as { files: { kept?: string }[] };
  expect(files.map(({ kept }) => kept ?? "refused")).toEqual(["cv.pdf", "refused", "letter.pdf"]);
});

test("OR-13: files past the number allowed are passed over, and that is told", async () => {
  const { body } = await post(`${part("1.pdf", "1")}${part("2.pdf", "2")}${part("3.pdf", "3")}--b--\r\n`);
  const { files, tooMany } = JSON.parse(body) as { files: unknown[]; tooMany: boolean };
  expect(files).toHaveLength(2);
  expect(tooMany).toBe(true);
});

test("an empty file field and files of other fields are passed over", async () => {
  const { body } = await post(`${part("", "")}${part("x.pdf", "x", "other")}--b--\r\n`);
  expect(JSON.parse(body)).toMatchObject({ files: [], tooMany: false });
});

test("what is not a form with files is refused", async () => {
  expect((await post("a=1", "application/x-www-form-urlencoded")).status).toBe(400);
  expect((await post("x", "multipart/form-data")).status).toBe(400);
  expect((await post("x", "multipart/form-data; boundary=b")).status).toBe(400);
});
