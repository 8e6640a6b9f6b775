import { useState } from 'react'
import { useQuery } from 'urql'
import type { capacityWords } from '../capacity-words.ts'
import { UsualSignatoryQuery } from '../decree.query.ts'

export type Capacity = keyof typeof capacityWords

export interface Signatory {
  readonly name: string
  readonly title: string
  readonly capacity: Capacity
}

export interface ChosenSignatory extends Signatory {
  /** Whether what stands there comes from the last signing, and nobody has changed it. */
  readonly isUsual: boolean
  readonly change: (part: Partial<Signatory>) => void
}

/** Who signed last, until somebody writes another: most decrees of a year are signed by the same head. */
export function useSignatory(decreeId: string): ChosenSignatory {
  const [{ data }] = useQuery({ query: UsualSignatoryQuery, variables: { id: decreeId } })
  const [changed, setChanged] = useState<Partial<Signatory>>({})
  const usual = data?.decree?.usualSignatory
  return {
    name: changed.name ?? usual?.name ?? '',
    title: changed.title ?? usual?.title ?? '',
    capacity: changed.capacity ?? usual?.capacity ?? 'DEFINITIVE',
    isUsual: usual?.name != null && Object.keys(changed).length === 0,
    change: (part) => setChanged({ ...changed, ...part }),
  }
}
