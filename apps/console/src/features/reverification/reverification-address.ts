import { FINDINGS, type Finding, type Outcome } from '@payung/domain/reverification/reverification'
import { REVERIFICATION_STATES } from '@payung/domain/reverification/reverification-state'
import { readSearchText, readValues, writeValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'
import { standings } from './reverification-words.ts'

/** Which reviews stand in the address of their list. */
export interface ReverificationListAddress extends PageAddress {
  readonly keadaan?: string
  /** Only decrees whose day has come, or reviews with somebody to decide about. */
  readonly perlu?: 'jadwal' | 'putus'
}

export function readReverificationListAddress(search: Readonly<Record<string, unknown>>): ReverificationListAddress {
  const states = writeValues(readValues(search['keadaan'], REVERIFICATION_STATES))
  const [need] = readValues(search['perlu'], ['jadwal', 'putus'] as const)
  return {
    ...(need === undefined ? {} : { perlu: need }),
    ...(states === undefined ? {} : { keadaan: states }),
    ...readPageAddress(search),
  }
}

/** Which people of a review stand in its address. */
export interface ReverificationAddress extends PageAddress {
  readonly tab?: 'baru'
  readonly temuan?: Finding
  readonly putusan?: Outcome | 'UNDECIDED'
  readonly cari?: string
}

export function readReverificationAddress(search: Readonly<Record<string, unknown>>): ReverificationAddress {
  const [temuan] = readValues(search['temuan'], FINDINGS)
  const [putusan] = readValues(search['putusan'], standings)
  const cari = readSearchText(search['cari'])
  return {
    ...(search['tab'] === 'baru' ? { tab: 'baru' as const } : {}),
    ...(temuan === undefined ? {} : { temuan }),
    ...(putusan === undefined ? {} : { putusan }),
    ...(cari === undefined ? {} : { cari }),
    ...readPageAddress(search),
  }
}
