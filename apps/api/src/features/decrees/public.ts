export { changeAnnex, draftAmendment } from './amend-decree.ts'
export {
  type AnnexCursor,
  type AnnexPersonRow,
  annexCursorOf,
  annexPersonFields,
  readAnnexCursor,
} from './annex-person.type.ts'
export {
  countDecreeQueues,
  type DecreeQueues,
  findWaiting,
  longestDecree,
  type StepRow,
  type Waiting,
  type WaitingRow,
} from './approval.queries.ts'
export { DECREE_ERRORS } from './change-decrees.graphql.ts'
export { type ChargedRow, findCharged } from './charged.queries.ts'
export { DecreeType } from './decree.type.ts'
export {
  type AnnexRow,
  type ChangeReason,
  type DecreeChange,
  declareAnnex,
  declareConsolidated,
  type FormerFacts,
  fetchAnnex,
} from './decree-annex.queries.ts'
export {
  assertPayersCostAlike,
  costInMonths,
  costOrRefused,
  type DecreeCost,
  keptCost,
  monthsToPay,
  reckonCost,
} from './decree-cost.ts'
export { costNow } from './decree-drafting.ts'
export {
  ApprovalDutyEnum,
  ChangeReasonEnum,
  DecreeChangeEnum,
  DecreeKindEnum,
  DecreeStateEnum,
  DecreeWaitingEnum,
} from './decree-enums.type.ts'
export { type FieldValues, fieldValues, headOf, letterheadOf } from './decree-fields.ts'
export { type DecreeForm, type EmblemRow, findDecreeForm, findEmblem } from './decree-form.queries.ts'
export { findScan, type ScanRow } from './decree-scan.queries.ts'
export { actionsOn, dutiesIn, mayReadDecrees } from './decrees.policy.ts'
export { type DecreeRecord, findDecrees, type SignatoryCapacity } from './decrees.queries.ts'
export { type InsuredRow, insuredPerson } from './insured-person.ts'
export { loadDeciding, loadDecree, loadSteps } from './load-decree.ts'
export { matchedIn } from './matched.ts'
export { callableOf, callableReserve } from './offer-reserve.ts'
export { nameNewPayers, payersChangedBy } from './payers-changed.ts'
export { COMPARE_SCRIPT, publicDecreePage } from './public-decree.ts'
export { refusedBefore } from './reserve-order.ts'
export { reviewedFor } from './reviewed.ts'
export { assertPdf } from './sign-decree.ts'
export { assertUnchanged, lockDecree } from './write-decree.queries.ts'
