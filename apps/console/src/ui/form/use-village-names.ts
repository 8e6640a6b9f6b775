import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { VillageNameQuery } from './VillageField.tsx'

/** The page waits for no more names than this; the other villages stand there by their code. */
const NAMES_MAX = 40

export interface NamedVillage {
  readonly code: string
  readonly name: string
}

/** Names of villages that were chosen before; null until they are there. */
export function useVillageNames(codes: readonly string[]): readonly NamedVillage[] | null {
  const client = useClient()
  const chosen = [...new Set(codes)].slice(0, NAMES_MAX).join(' ')
  const [names, setNames] = useState<readonly NamedVillage[] | null>(chosen === '' ? [] : null)
  useEffect(() => {
    let isStale = false
    const listed = chosen.split(' ').filter((code) => code !== '')
    void Promise.all(listed.map((code) => client.query(VillageNameQuery, { code }).toPromise())).then((answers) => {
      if (!isStale) setNames(answers.flatMap(({ data }) => data?.area ?? []))
    })
    return () => {
      isStale = true
    }
  }, [chosen, client])
  return names
}
