import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Context } from '../../platform/context.ts'
import { wordOf } from './state-words.ts'
import { agencyNames } from './worker-agencies.ts'
import type { WorkerMoment } from './worker-history.ts'
import { STATE_FIELDS, type StateField } from './worker-state.ts'

export interface WorkerStateView {
  readonly version: number
  readonly name: string
  readonly birthDate: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly villageCode: string
  readonly status: WorkerStatus
  readonly fields: readonly { readonly field: StateField; readonly value: string | null }[]
}

/** An earlier state as it may be shown; null where it was erased. */
export async function viewState(context: Context, moment: WorkerMoment | null): Promise<WorkerStateView | null> {
  const state = moment?.state ?? null
  if (moment === null || state === null) return null
  const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
  return {
    version: moment.version,
    name: state.name ?? '',
    birthDate: state.birthDate ?? '',
    sex: state.sex as 'FEMALE' | 'MALE',
    villageCode: state.villageCode ?? '',
    status: state.status as WorkerStatus,
    fields: STATE_FIELDS.flatMap((field) => {
      const value = wordOf(names, field, state[field] ?? null)
      return value === null ? [] : [{ field, value }]
    }),
  }
}
