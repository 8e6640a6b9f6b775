import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './FoldedAnswer.module.css'

/** Keeps a long answer to two lines on a phone and to six at a desk, until somebody wants to read all of it; on paper all of it stands. */
export function FoldedAnswer({ question, children }: { readonly question: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  const answer = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = answer
    if (current === null || isOpen) return
    const watched = new ResizeObserver(() => setLong(current.scrollHeight > current.clientHeight))
    watched.observe(current)
    // Whoever walks to a link by keys sees what it stands in.
    const unfold = () => setOpen(true)
    current.addEventListener('focusin', unfold)
    return () => {
      watched.disconnect()
      current.removeEventListener('focusin', unfold)
    }
  }, [isOpen])
  return (
    <>
      <div ref={answer} id={id} className={classes.answer} data-folded={!isOpen || undefined}>
        {children}
      </div>
      {isLong && (
        <button
          type="button"
          className={`${classes.more} not-on-paper`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <Trans>Ringkas</Trans> : <Trans>Selengkapnya</Trans>}
          <VisuallyHidden>: {question}</VisuallyHidden>
        </button>
      )}
    </>
  )
}
