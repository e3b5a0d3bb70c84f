import { expect, test } from "vitest";
import { archiveNames } from "./archive-names";

const pathOf = (name: string, folder = "R-1 2") => archiveNames([{ id: "a", name, folder }]).get("a");

test.each([
  ["cv.pdf", "attachments/R-1 2/cv.pdf"],
  ["../../etc/passwd.pdf", "attachments/R-1 2/_.._etc_passwd.pdf"],
  ["..\\..\\start.pdf", "attachments/R-1 2/_.._start.pdf"],
  ["a\u202efdp.exe", "attachments/R-1 2/a_fdp.exe"],
  ["con.pdf", "attachments/R-1 2/_con.pdf"],
  [" . ", "attachments/R-1 2/_"],
  ["Åsa\u0308.pdf", "attachments/R-1 2/Åsä.pdf"],
])("a file called %j lies at %j", (name, path) => {
  expect(pathOf(name)).toBe(path);
});

test("a reference with a slash is one folder", () => {
  expect(pathOf("cv.pdf", "2026/117 3")).toBe("attachments/2026_117 3/cv.pdf");
});

test("a very long name is cut before its ending, never inside a letter", () => {
  const path = pathOf(`${"å".repeat(300)}.pdf`) ?? "";
  expect(path.endsWith("å.pdf")).toBe(true);
  expect(Buffer.byteLength(path)).toBeLessThan(255);
});

test("no two files lie at one place, whatever their capitals", () => {
  const paths = archiveNames(
    ["cv.pdf", "CV.pdf", "cv.pdf"].map((name, place) => ({ id: `${place}`, name, folder: "x" })),
  );
  expect([...paths.values()]).toEqual(["attachments/x/cv.pdf", "attachments/x/CV (2).pdf", "attachments/x/cv (3).pdf"]);
});
