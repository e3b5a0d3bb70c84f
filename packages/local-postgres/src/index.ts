export { asOperatorError, OperatorError } from "./operator-error";
export { makeFolder, writeWhole } from "./place";
export { askServer, claimPort } from "./port";
export { type LocalPostgres, type StartOptions, startPostgres } from "./start";
export { startTemporaryPostgres } from "./temporary";
