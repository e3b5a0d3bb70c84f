export {
  announceTestDatabase,
  migrationsDir,
  repositoryRoot,
  sharedDir,
  startTestDatabase,
  type TestDatabase,
  testDatabase,
  testFolder,
} from "./database";
export { enrol } from "./factor";
export { minimalPdf } from "./files";
export { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld, testPassword, type World } from "./world";
