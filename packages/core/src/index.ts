export { OpsError, type OpsErrorCode, type OpsErrorOptions, opsErrorCodes } from './errors/ops-error.js';
export type * from './spec/v1/index.js';
