import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { objectIdsOf } from "./trail";

const id = randomUUID();

test("the trail takes of an input the ids that it names, and nothing else of it", () => {
  const input = { advertId: id, title: "Lärare", applicantId: "kim@example.se", reasonId: null, unit: { unitId: id } };
  expect(objectIdsOf(input)).toEqual({ advertId: id });
  expect(objectIdsOf(null)).toEqual({});
  expect(objectIdsOf(id)).toEqual({});
});

test("whoever calls cannot write into the trail by the names of what they send", () => {
  const sent = { "kim@example.seId": id, "=cmd()Id": id, Id: id, [`${"a".repeat(100)}Id`]: id, advertId: id };
  expect(objectIdsOf(sent)).toEqual({ advertId: id });
  const many = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, at) => [`x${"a".repeat(at % 20)}${"b".repeat(at % 9)}Id`, id]),
  );
  // Nor hide what an act was about behind names that mean nothing.
  expect(() => objectIdsOf({ ...many, advertId: id })).toThrow("inputInvalid");
});
