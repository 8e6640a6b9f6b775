import { useEffect, useRef } from 'react'
import classes from './RepairGrid.module.css'

/** The cell as it is typed in: Enter and Tab keep what was typed and go on, Escape leaves everything as it was. */
export function CellEditor(props: {
  label: string
  numeric: boolean
  text: string
  onDone: (text: string, then: 'down' | 'right' | 'left') => void
  onCancel: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const settled = useRef(false)
  useEffect(() => {
    const field = input.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const settle = (what: () => void) => {
    if (settled.current) return
    settled.current = true
    what()
  }
  return (
    <input
      ref={input}
      className={classes.editor}
      aria-label={props.label}
      defaultValue={props.text}
      maxLength={2000}
      autoComplete="off"
      spellCheck={false}
      inputMode={props.numeric ? 'numeric' : 'text'}
      onKeyDown={(event) => {
        event.stopPropagation()
        const text = event.currentTarget.value
        if (event.key === 'Escape') settle(props.onCancel)
        else if (event.key === 'Enter') settle(() => props.onDone(text, 'down'))
        else if (event.key === 'Tab') settle(() => props.onDone(text, event.shiftKey ? 'left' : 'right'))
        else return
        event.preventDefault()
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value
        // Clicked elsewhere: as in every spreadsheet, what was typed counts.
        settle(() => props.onDone(text, 'down'))
      }}
    />
  )
}
