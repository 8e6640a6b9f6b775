import type { ImportProfile } from '@payung/domain/import/import-profile'

/** What the look-up and the commit of each kind of import are called in the database. */
export const STATEMENTS: Readonly<
  Record<ImportProfile['commits'], { readonly lookUp: string; readonly commit: string }>
> = {
  REGISTER: { lookUp: 'resolve_import', commit: 'commit_import' },
  ANSWER: { lookUp: 'resolve_answers', commit: 'commit_answers' },
  CHECK: { lookUp: 'resolve_checks', commit: 'commit_checks' },
  PROPOSE: { lookUp: 'resolve_proposals', commit: 'commit_proposals' },
}

/** What was found of the rows of an answer. */
export interface FoundAnswers {
  readonly update_count: number
  readonly proposal_count: number
  readonly note_count: number
  readonly skip_count: number
  readonly invalid_count: number
}
