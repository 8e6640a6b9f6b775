import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import type { FirstStep, StepKey } from './first-steps.ts'

interface Kept {
  readonly ticked: readonly StepKey[]
  /** Steps whose work shows by itself when it is done: how far it was when they were begun. */
  readonly begun: Readonly<Partial<Record<StepKey, number>>>
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
    /** Opened: done by that, where nothing but the person can say so. */
    begin: ({ key: step, reached }: Pick<FirstStep, 'key' | 'reached'>) =>
      reached === null ? tick(step) : keep({ ...steps, begun: { ...steps.begun, [step]: reached } }),
    dismiss: () => keep({ ...steps, dismissed: true }),
  }
}

function remembered(key: string): Kept {
  try {
    const {
      ticked = [],
      begun = {},
      dismissed = false,
    } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { ticked, begun, dismissed }
  } catch {
    return { ticked: [], begun: {}, dismissed: false } // Another program's words in our place: begin anew.
  }
}
