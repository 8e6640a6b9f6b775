import type { ImportProfile } from '@payung/domain/import-profile'

/** What the look-up and the commit of each kind of import are called in the database. */
export const STATEMENTS: Readonly<
  Record<ImportProfile['commits'], { readonly lookUp: string; readonly commit: string }>
> = {
  REGISTER: { lookUp: 'resolve_import', commit: 'commit_import' },
  ANSWER: { lookUp: 'resolve_answers', commit: 'commit_answers' },
  CHECK: { lookUp: 'resolve_checks', commit: 'commit_checks' },
}
