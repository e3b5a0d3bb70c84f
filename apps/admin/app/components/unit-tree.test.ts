import { expect, test } from "vitest";
import { treeOrder, unitChoices } from "./unit-tree";

const unit = (unitId: string, parentId: string | null) => ({ unitId, parentId, name: unitId.toUpperCase(), place: "" });
const units = [unit("c", "b"), unit("b", "a"), unit("d", "a"), unit("a", null), unit("e", "gone")];

test("units stand below their parents, and one whose parent is unknown at the root", () => {
  expect(treeOrder(units).map(({ unit: { unitId }, depth }) => `${depth}${unitId}`)).toEqual([
    "0a",
    "1b",
    "2c",
    "1d",
    "0e",
  ]);
});

test("a choice of units carries the names above it", () => {
  expect(unitChoices(units).map(({ label }) => label)).toEqual(["A", "A / B", "A / B / C", "A / D", "E"]);
});
