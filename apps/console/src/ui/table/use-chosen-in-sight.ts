import { useEffect, useRef } from 'react'

/** For a row of choices that scrolls sideways on a phone: whoever comes sees the one that is in force. */
export function useChosenInSight<Row extends HTMLElement>() {
  const row = useRef<Row>(null)
  useEffect(() => {
    const chosen = row.current?.querySelector('[aria-current]')
    if (row.current === null || !chosen) return
    const hidden = chosen.getBoundingClientRect().right - row.current.getBoundingClientRect().right
    if (hidden > 0) row.current.scrollLeft += hidden
  }, [])
  return row
}
