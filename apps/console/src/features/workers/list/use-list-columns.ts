import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { useDefaultColumnIds } from './worker-columns.tsx'

interface Preference {
  readonly columns?: readonly string[]
  readonly compact?: boolean
}

/** Columns and density as this person left them on this device; an address that names columns goes first. */
export function useListColumns(inAddress: string | undefined) {
  const key = `payung.workers.${useViewer().user.id}`
  const defaults = useDefaultColumnIds()
  const [preference, setPreference] = useState<Preference>(() => remembered(key))
  const remember = (next: Preference) => {
    setPreference(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  return {
    shown: inAddress?.split(',') ?? preference.columns ?? defaults,
    compact: preference.compact ?? false,
    setCompact: (compact: boolean) => remember({ ...preference, compact }),
    rememberColumns: (columns: readonly string[] | undefined) =>
      remember(columns === undefined ? { compact: preference.compact ?? false } : { ...preference, columns }),
  }
}

function remembered(key: string): Preference {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Preference
  } catch {
    return {} // Another program's words in our place: begin with the defaults.
  }
}
