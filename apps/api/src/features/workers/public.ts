export { assertOwnAgency } from './assert-own-agency.ts'
export {
  assertVersion,
  assign,
  changeWorker,
  readLoggedReason,
  readReason,
  type WorkerChange,
} from './change-worker.ts'
export { changeWorkerStatus } from './change-worker-status.ts'
export { exportedNationalId } from './exported-national-id.ts'
export {
  AGE_BAND_LABELS,
  CITIZENSHIP_LABELS,
  COVER_LABELS,
  type Label,
  MEMBERSHIP_LABELS,
  SEX_LABELS,
  STATUS_LABELS,
  UNCOVERED_LABELS,
  UNKNOWN_LABEL,
} from './facet-labels.ts'
export {
  catalogueOf,
  fault,
  issueOf,
  nationalIdIssues,
  textOf,
  unprintable,
  withoutNationalId,
} from './facts-issues.ts'
export { getWorker, loadWorker, loadWorkerRow, reloadWorker } from './find-worker.ts'
export { workerIdOf } from './global-ids.ts'
export { judgedPeople, truthsOf } from './judged.queries.ts'
export type { JudgedBy } from './judged-by.ts'
export { findJudging, type Judging } from './judging.queries.ts'
export { findThresholds } from './likeness-thresholds.queries.ts'
export { thresholdsOf } from './likeness-thresholds.ts'
export { maskMembershipNumber } from './mask-membership-number.ts'
export { draftOf, withChanges } from './merge-facts.ts'
export { countMismatches, longestMismatch, UNCONFIRMED_MISMATCHES } from './national-id-mismatch.queries.ts'
export { keepMismatches } from './national-id-mismatch.ts'
export { countToVerify, longestToVerify } from './next-to-verify.ts'
export { readJudgedBy } from './read-judged-by.ts'
export { readJudgedRule } from './read-judged-rule.ts'
export { heldRecordsAmong } from './records-held.queries.ts'
export { resolveFilter } from './resolve-filter.ts'
export { restoreAssignments, restoreCard } from './restore-state.ts'
export { openState, sealState } from './sealed-state.ts'
export { type FieldChange, isSameValue, type StateNames, wordOf } from './state-words.ts'
export { countRegistrationsToAnswer, longestRegistration } from './to-answer.queries.ts'
export { AWAITS_VISIT } from './to-verify.queries.ts'
export { ALIKE_ENOUGH, inUndecidedPairs } from './undecided-pairs.queries.ts'
export { updateWorker } from './update-worker.ts'
export type { WorkerRecord } from './worker.queries.ts'
export { findWorkers } from './worker.queries.ts'
export { WorkerType } from './worker.type.ts'
export { agencyNames } from './worker-agencies.ts'
export type { FactColumns } from './worker-columns.ts'
export { differences } from './worker-differences.ts'
export {
  CitizenshipEnum,
  CoverStateEnum,
  FundingSourceEnum,
  InsuranceProgrammeEnum,
  LikenessReasonEnum,
  PublicServiceEnum,
  SexEnum,
  WelfareSourceEnum,
  WorkerFieldEnum,
  WorkerStatusEnum,
} from './worker-enums.type.ts'
export { FacetType } from './worker-facets.graphql.ts'
export type { Dimension } from './worker-facets.queries.ts'
export { type Facet, tallyEach, type WorkerTallies } from './worker-facets.ts'
export { listingConditions, summedConditions, where } from './worker-filter.queries.ts'
export { NO_FILTER, occupationsIn, readWorkerFilter, type WorkerFilterInput } from './worker-filter.ts'
export { WorkerFilterInputType } from './worker-filter.type.ts'
export { FieldChangeType } from './worker-history.type.ts'
export { WorkerRowType } from './worker-row.type.ts'
export { readWorkerSearch, type WorkerSearch } from './worker-search.ts'
export { cardText, changedFields, STATE_FIELDS, type StateField, stateOf, type WorkerState } from './worker-state.ts'
export { changeRecords, findVersions, personKey, personKeys, type VersionRow } from './worker-version.queries.ts'
export { workerMessages } from './workers.messages.ts'
export {
  allowedStatuses,
  mayAnswerRegistrations,
  mayChaseUnreportedDeaths,
  mayReadCover,
  mayReadWorkers,
  maySay,
  mayUpdate,
} from './workers.policy.ts'
export { WORKER_ROW_COLUMNS, type WorkerRow } from './workers.queries.ts'
