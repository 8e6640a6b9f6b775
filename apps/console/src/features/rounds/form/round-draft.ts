import type { VariablesOf } from '../../../graphql.ts'
import type { CreateRoundMutation } from '../round.query.ts'

type Input = VariablesOf<typeof CreateRoundMutation>['input']
export type OtherKind = 'AGENCY' | 'MARKET' | 'PLATFORM' | 'INSURER'

/** Somebody besides the villages, as they stand in the form. */
export interface OtherDraft {
  readonly kind: OtherKind
  /** The agency or the branch, by id. */
  readonly who: string
  /** Of a market or a platform. */
  readonly name: string
  readonly quota: string
}

export interface RoundDraft {
  readonly programmeId: string
  readonly name: string
  readonly note: string
  readonly dueOn: string | null
  readonly areaCodes: readonly string[]
  readonly quotaEach: string
  readonly others: readonly OtherDraft[]
}

export const emptyRound: RoundDraft = {
  programmeId: '',
  name: '',
  note: '',
  dueOn: null,
  areaCodes: [],
  quotaEach: '',
  others: [],
}

export const emptyOther: OtherDraft = { kind: 'AGENCY', who: '', name: '', quota: '' }

/** As the API takes it. */
export function inputOf(draft: RoundDraft, dueOn: string): Input {
  return {
    programmeId: draft.programmeId,
    name: draft.name,
    note: draft.note,
    dueOn,
    villages: draft.areaCodes.map((areaCode) => ({ areaCode, quotaEach: Number(draft.quotaEach) })),
    others: draft.others.map(({ kind, who, name, quota }) => ({
      kind,
      quota: Number(quota),
      ...(kind === 'INSURER' && who !== '' ? { tenantId: who } : {}),
      ...(kind === 'AGENCY' && who !== '' ? { agencyId: who } : {}),
      ...(kind === 'MARKET' || kind === 'PLATFORM' ? { name } : {}),
    })),
  }
}

/** Faults are told by their place in what was sent; the form knows one field for all villages, and each other by its row. */
export function fieldOf(path: string): string {
  if (path.endsWith('.quotaEach')) return 'quotaEach'
  if (path.startsWith('villages')) return 'villages'
  const other = /^others\.(\d+)(?:\.(\w+))?$/.exec(path)
  if (other === null) return path
  return `other-${other[1]}-${other[2] === 'quota' ? 'quota' : 'who'}`
}
