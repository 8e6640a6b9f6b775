import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import type { FirstStep, StepKey } from './first-steps.ts'

interface Kept {
  readonly ticked: readonly StepKey[]
  readonly dismissed: boolean
}

/** What this person has looked at or waved away, on this device and for this institution. */
export function useKeptSteps() {
  const { user, tenant } = useViewer()
  const key = `payung.first-steps.${tenant.code}.${user.id}`
  const [steps, setSteps] = useState<Kept>(() => remembered(key))
  const keep = (next: Kept) => {
    setSteps(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  const tick = (step: StepKey) => keep({ ...steps, ticked: [...new Set([...steps.ticked, step])] })
  return {
    ...steps,
    tick,
    /** Opened: done by that, where nothing else shows it. */
    open: ({ key: step, isDoneByOpening }: Pick<FirstStep, 'key' | 'isDoneByOpening'>) => {
      if (isDoneByOpening) tick(step)
    },
    dismiss: () => keep({ ...steps, dismissed: true }),
  }
}

function remembered(key: string): Kept {
  try {
    const { ticked = [], dismissed = false } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { ticked, dismissed }
  } catch {
    return { ticked: [], dismissed: false } // Another program's words in our place: begin anew.
  }
}
