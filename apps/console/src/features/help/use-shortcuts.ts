import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { placeBehind } from './shortcuts.ts'

const pairWithinMs = 1200

/** `?` lists the keys; `g` and then a letter goes to a page. While somebody types, every key is a letter. */
export function useShortcuts() {
  const { permissions } = useViewer()
  const navigate = useNavigate()
  const [listed, setListed] = useState(false)
  const goPressedAt = useRef(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') return setListed(true)
      const place = Date.now() - goPressedAt.current < pairWithinMs ? placeBehind(event.key, permissions) : null
      goPressedAt.current = event.key === 'g' ? Date.now() : 0
      if (place !== null) void navigate({ to: place as '/' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate, permissions])
  return { listed, close: () => setListed(false) }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
