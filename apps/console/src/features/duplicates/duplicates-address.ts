import { LIKENESS_REASONS, type LikenessReason } from '@payung/domain/identity/person-likeness'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** What of the queue stands in its address: which pairs, which page, and the one that is looked at. */
export interface DuplicatesAddress extends PageAddress {
  readonly keadaan?: 'nanti' | 'berbeda' | 'digabung'
  readonly alasan?: LikenessReason
  readonly nilai?: string
  readonly pada?: 'saya' | 'lain'
  readonly pasangan?: string
  /** Number of the first row of the page. */
  readonly baris?: string
}

const states = { nanti: 'LATER', berbeda: 'NOT_SAME', digabung: 'MERGED' } as const
const keepers = { saya: 'ME', lain: 'OTHERS' } as const

/** Keeps what belongs to the queue; an address that somebody bent still opens. */
export function readDuplicatesAddress(search: Record<string, unknown>): DuplicatesAddress {
  const { keadaan, alasan, nilai, pada, pasangan, baris } = search
  const reason = LIKENESS_REASONS.find((code) => code === alasan)
  return {
    ...readPageAddress(search),
    ...(typeof keadaan === 'string' && keadaan in states ? { keadaan: keadaan as keyof typeof states } : {}),
    ...(reason === undefined ? {} : { alasan: reason }),
    ...(typeof nilai === 'string' && /^\d{1,3}$/.test(nilai) ? { nilai } : {}),
    ...(typeof pada === 'string' && Object.hasOwn(keepers, pada) ? { pada: pada as keyof typeof keepers } : {}),
    ...(typeof baris === 'string' && /^\d{1,7}$/.test(baris) ? { baris } : {}),
    ...(typeof pasangan === 'string' && /^[\w=+/-]{1,100}$/.test(pasangan) ? { pasangan } : {}),
  }
}

/** The filter as the API takes it. Without a state those that wait for a decision. */
export function filterOf({ keadaan, alasan, nilai, pada }: DuplicatesAddress) {
  return {
    state: keadaan === undefined ? ('OPEN' as const) : states[keadaan],
    reason: alasan ?? null,
    scoreMin: nilai === undefined ? null : Number(nilai),
    keeper: pada === undefined ? null : keepers[pada],
  }
}
