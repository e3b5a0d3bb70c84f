export { announceTestDatabase, migrationsDir, repositoryRoot, sharedDir, startTestDatabase, testDatabase, type TestDatabase, testFolder } from "./database";
export { minimalPdf } from "./files";
export { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld, testPassword, type World } from "./world";
