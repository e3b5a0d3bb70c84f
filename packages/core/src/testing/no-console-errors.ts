import { afterEach, beforeEach, expect, vi } from "vitest";

// An error on the console is an error that nobody handled: it fails the test that made it.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
