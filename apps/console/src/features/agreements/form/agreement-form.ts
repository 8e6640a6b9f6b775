import type { ResultOf } from '../../../graphql.ts'
import type { AgreementDraft } from './agreement-draft.ts'
import type { AgreementChoicesQuery } from './agreement-form.query.ts'

/** What every part of the form works with. */
export interface AgreementFormState {
  readonly draft: AgreementDraft
  set(change: Partial<AgreementDraft>): void
  /** The words for what is wrong with a field, by its path as the server names it. */
  errorOf(path: string): string | undefined
  readonly choices: ResultOf<typeof AgreementChoicesQuery> | undefined
}
