import { ROUND_TASK_STANDINGS } from '@payung/domain/round/round-task-state'
import { readValues, writeValues } from '../../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../../ui/table/page-address.ts'

/** Which proposers of a round stand in its address. */
export interface RoundAddress extends PageAddress {
  readonly keadaan?: string
  readonly wilayah?: string
}

export function readRoundAddress(search: Record<string, unknown>): RoundAddress {
  const states = writeValues(readValues(search['keadaan'], ROUND_TASK_STANDINGS))
  const area = search['wilayah']
  return {
    ...(states === undefined ? {} : { keadaan: states }),
    ...(typeof area === 'string' && /^\d\d(\.\d\d){0,2}$/.test(area) ? { wilayah: area } : {}),
    ...readPageAddress(search),
  }
}

/** Which of the viewer's own stand in the address of their list. */
export interface TaskAddress extends PageAddress {
  readonly perlu?: 'kirim' | 'periksa' | 'lain'
}

export function readTaskAddress(search: Record<string, unknown>): TaskAddress {
  const need = search['perlu']
  return {
    ...(need === 'kirim' || need === 'periksa' || need === 'lain' ? { perlu: need } : {}),
    ...readPageAddress(search),
  }
}
