const FEATURES = 'apps/api/src/features'

/**
 * By file and column: why a column that may be null in its table is not null in these rows; by `*`, why columns stay away. A line goes once nothing needs
 * it.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  [`${FEATURES}/billing/contribution-answer.type.ts settled_at`]: 'the check contribution_answer_row_closed',
  [`${FEATURES}/billing/contribution-answer.type.ts settled_by`]: 'the check contribution_answer_row_closed',
  [`${FEATURES}/decree-papers/read-decree.ts emblem`]: 'the condition of findEmblem',
  [`${FEATURES}/decree-papers/read-decree.ts emblem_type`]: 'the check decree_form_emblem',
  [`${FEATURES}/decrees/reviewed.ts people`]: 'the condition of findReviewed',
  [`${FEATURES}/duplicates/undo-batch.ts decision_id`]: 'the condition of listToUndo',
  [`${FEATURES}/imports/commit/prepare-answers.ts membership_number`]: 'a proposal of an answer is made of its number',
  [`${FEATURES}/imports/commit/prepare-checks.ts said_cipher`]: 'the condition of findRowsToCheck',
  [`${FEATURES}/imports/commit/prepare-commit.ts blind_index`]: 'a row that changes a record has a NIK',
  [`${FEATURES}/imports/commit/prepare-commit.ts keeper_tenant_id`]: 'the look-up finds a keeper for what it proposes',
  [`${FEATURES}/imports/commit/prepare-commit.ts worker_version`]: 'the look-up finds a version of what it changes',
  [`${FEATURES}/imports/look-up/judge-proposals.ts said_cipher`]: 'the condition of findNamesWritten',
  [`${FEATURES}/imports/quality/import-quality.graphql.ts sender`]: 'the condition of listSenders',
  [`${FEATURES}/imports/repair/repair-help.ts reason_cipher`]: 'the condition of listReasons',
  [`${FEATURES}/imports/repair/repair-input.ts made_by`]: 'the join of findLastRepairer',
  [`${FEATURES}/imports/repair/repair.type.ts column_index`]: 'the condition of listColumnsAtFault',
  [`${FEATURES}/imports/review/planned-changes.ts blind_index`]: 'a row that changes a record has a NIK',
  [`${FEATURES}/proposals/proposals.graphql.ts import_id`]: 'the condition of the statement',
  [`${FEATURES}/reverification/compile-review.ts listed`]: 'finishListing has just written it',
  [`${FEATURES}/reverification/compile-review.ts people`]: 'finishListing has just written it',
  [`${FEATURES}/reverification/draft-from-reverification.ts outcome`]: 'the condition of listLeaving',
  [`${FEATURES}/reverification/draft-from-reverification.ts reason_code`]: 'who goes is decided with a reason',
  [`${FEATURES}/verification/load-checks.ts request_id`]: 'the condition of countHeldAnswers',
  [`${FEATURES}/workers/possible-duplicates.ts name_search`]: 'a listing in full has all',
  [`${FEATURES}/workers/possible-duplicates.ts national_id_prefix`]: 'a listing in full has all',
  [`${FEATURES}/workers/worker-page.ts *`]: 'a page reads the columns that its operation selects',
  [`${FEATURES}/workers/confirm-national-id.graphql.ts at`]: 'the check national_id_confirmed',
  [`${FEATURES}/workers/confirm-national-id.graphql.ts because`]: 'the check national_id_confirmed',
}

/** Places that declare rows and that no test of the API reaches, or whose statement (FETCH) PostgreSQL does not describe. They only become fewer. */
export const UNCOMPARED_MAX = 11
