/**
 * How Node runs a program of ours. A page is some megabytes of short-lived objects: with the usual 16 MB they live just
 * long enough to be copied, and collecting them was a seventh of what a page costs.
 */
export const nodeFlags: readonly string[] = ["--enable-source-maps", "--max-semi-space-size=32"];
