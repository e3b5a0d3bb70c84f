process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
setInterval(() => {}, 1000);
