import { type PageAddress, readPageAddress, type Unread } from './page-address.ts'

/** The address of a list of which one may see what waits for a step of one's own. */
export interface NeedAddress<Word extends string> extends PageAddress {
  readonly perlu?: Word
}

/** Reads such an address: keeps the page and one of these words, and drops everything else. */
export function readNeedAddress<Word extends string>(needs: Readonly<Record<Word, unknown>>) {
  return (search: Unread<NeedAddress<Word>>): NeedAddress<Word> => {
    const { perlu } = search
    const isNeed = typeof perlu === 'string' && Object.hasOwn(needs, perlu)
    return { ...readPageAddress(search), ...(isNeed ? { perlu: perlu as Word } : {}) }
  }
}
