export default {
  // words that tenants replace
  heading: "Bifoga filer",
} as const;
