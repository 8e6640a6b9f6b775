import { useEffect } from 'react'

const pairWithinMs = 1200

/** `g` and then `n` leads to the next person of a queue, as the list of keys says. A single letter would be set off by speech input. */
export function useGoNext(goNext: (() => void) | null) {
  useEffect(() => {
    if (goNext === null) return
    let goPressedAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'n' && Date.now() - goPressedAt < pairWithinMs) goNext()
      goPressedAt = event.key === 'g' ? Date.now() : 0
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [goNext])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
