import { isIsoDay } from '@payung/domain/calendar/iso-day'
import type { VariablesOf } from '../../graphql.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import type { AuditQuery } from './audit.query.ts'
import { actionsOfQuestion } from './audit-questions.ts'

/** What of the log's list stands in its address. Ids only: names and numbers of people never stand in one. */
export interface AuditAddress extends PageAddress {
  readonly tindakan?: string
  /** A question, which stands for several actions. */
  readonly tanya?: string
  readonly oleh?: string
  readonly tentang?: string
  readonly dari?: string
  readonly sampai?: string
}

const filterKeys = [
  'tindakan',
  'tanya',
  'oleh',
  'tentang',
  'dari',
  'sampai',
] as const satisfies readonly (keyof AuditAddress)[]
export type AuditFilterKey = (typeof filterKeys)[number]

const longestValue = 200

/** Keeps what belongs to the list; a day that is none is dropped, so that a bent address still opens. */
export function readAuditAddress(search: Record<string, unknown>): AuditAddress {
  const entries = filterKeys.flatMap((key) => {
    const value = search[key]
    if (typeof value !== 'string' || value === '' || value.length > longestValue) return []
    return (key === 'dari' || key === 'sampai') && !isIsoDay(value) ? [] : [[key, value]]
  })
  return { ...Object.fromEntries(entries), ...readPageAddress(search) }
}

/** The address with another value of one filter: back on the first page. */
export function withFilter(address: AuditAddress, key: AuditFilterKey, value: string | null): AuditAddress {
  const { [key]: _before, sesudah: _after, sebelum: _until, ...rest } = address
  return value === null || value === '' ? rest : { ...rest, [key]: value }
}

export function hasFilters(address: AuditAddress): boolean {
  return filterKeys.some((key) => address[key] !== undefined)
}

/** A log would begin with who signed in, and a demo's with its own loading. Whoever asks about somebody, something or an action sees these, too. */
export function leavesRoutineOut({ tindakan, oleh, tentang }: AuditAddress): boolean {
  return tindakan === undefined && oleh === undefined && tentang === undefined
}

/** The filter as the API takes it. */
export function filterOf(address: AuditAddress): NonNullable<VariablesOf<typeof AuditQuery>['filter']> {
  return {
    ...(address.tindakan === undefined ? {} : { action: address.tindakan }),
    ...(address.tindakan !== undefined || address.tanya === undefined
      ? {}
      : { actions: [...(actionsOfQuestion(address.tanya) ?? [])] }),
    ...(leavesRoutineOut(address) ? { exceptRoutine: true } : {}),
    ...(address.oleh === undefined ? {} : { actorId: address.oleh }),
    ...(address.tentang === undefined ? {} : { subjectId: address.tentang }),
    ...(address.dari === undefined ? {} : { from: address.dari }),
    ...(address.sampai === undefined ? {} : { until: address.sampai }),
  }
}
