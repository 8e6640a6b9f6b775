import type { pledgeInput } from '@payung/domain/pledge/pledge-input'
import type { useInputForm } from '../../ui/form/use-input-form.ts'
import type { PledgeDraft } from './pledge-draft.ts'

/** The form of a pledge, as its parts take it. */
export type PledgeForm = ReturnType<typeof useInputForm<PledgeDraft, typeof pledgeInput>>
