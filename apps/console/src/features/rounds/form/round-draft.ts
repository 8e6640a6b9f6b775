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
  /** Who answers for a market or a platform that is asked already: it stays as it stands. */
  readonly answers?: { readonly agencyId?: string; readonly tenantId?: string }
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
    others: othersInput(draft.others),
  }
}

export function othersInput(others: readonly OtherDraft[]): Input['others'] {
  return others.map(({ kind, who, name, quota, answers }) => ({
    kind,
    quota: Number(quota),
    ...(kind === 'INSURER' && who !== '' ? { tenantId: who } : {}),
    ...(kind === 'AGENCY' && who !== '' ? { agencyId: who } : {}),
    ...(kind === 'MARKET' || kind === 'PLATFORM' ? { name, ...answers } : {}),
  }))
}

/** Somebody who is asked already, as the form has them. @param ownTenantId whose round it is */
export function otherOf(
  task: {
    readonly kind: OtherKind | 'VILLAGE'
    readonly agencyId: string | null
    readonly proposer: { readonly id: string }
    readonly name: string | null
    readonly quotaPeople: number
  },
  ownTenantId: string,
): OtherDraft | null {
  const { kind, agencyId, proposer, name } = task
  if (kind === 'VILLAGE') return null
  const quota = String(task.quotaPeople)
  if (kind === 'AGENCY') return { kind, who: agencyId ?? '', name: '', quota }
  if (kind === 'INSURER') return { kind, who: proposer.id, name: '', quota }
  const answers = {
    ...(agencyId === null ? {} : { agencyId }),
    ...(proposer.id === ownTenantId ? {} : { tenantId: proposer.id }),
  }
  return { kind, who: '', name: name ?? '', quota, answers }
}

/** Faults are told by their place in what was sent; the form knows one field for all villages, and each other by its row. */
export function fieldOf(path: string): string {
  if (path.endsWith('.quotaEach')) return 'quotaEach'
  if (path.startsWith('villages')) return 'villages'
  const other = /^others\.(\d+)(?:\.(\w+))?$/.exec(path)
  if (other === null) return path
  return `other-${other[1]}-${other[2] === 'quota' ? 'quota' : 'who'}`
}
