import { type KeyboardEvent, useState } from 'react'
import type { Side } from './choice.ts'

interface PairKeys {
  readonly fields: readonly string[]
  readonly onPick: (field: string, side: Side) => void
  readonly onMerge: (() => void) | null
  readonly onNotSame: () => void
  readonly onLater: (() => void) | null
}

/**
 * One key per answer, for who decides hundreds. They hold only while the comparison has the focus, so that nobody decides by dictating elsewhere.
 */
export function usePairKeys({ fields, onPick, onMerge, onNotSame, onLater }: PairKeys) {
  const [active, setActive] = useState(0)
  const activeField = fields[Math.min(active, fields.length - 1)] ?? null
  const move = (by: number) => setActive((at) => Math.max(0, Math.min(fields.length - 1, at + by)))
  const pick = (side: Side) => {
    if (activeField === null) return
    onPick(activeField, side)
    move(1)
  }
  const actions: Readonly<Record<string, (() => void) | null>> = {
    '1': () => pick('a'),
    '2': () => pick('b'),
    j: () => move(1),
    k: () => move(-1),
    m: onMerge,
    n: onNotSame,
    l: onLater,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
    const action = actions[event.key.toLowerCase()]
    if (action == null) return
    event.preventDefault()
    action()
  }
  return { activeField, onKeyDown }
}
