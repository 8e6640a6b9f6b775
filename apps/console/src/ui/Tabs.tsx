import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Badge } from './Badge.tsx'
import classes from './Tabs.module.css'

/** Parts of one page, one in sight; arrows move between the tabs, as readers of a tab list expect. */
export function Tabs(props: {
  label: string
  tabs: readonly { readonly id: string; readonly name: string; readonly count?: number }[]
  current: string
  onChange: (id: string) => void
  children: ReactNode
}) {
  const { number } = useFormats()
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = props.tabs.find(({ id }) => id === props.current) ?? props.tabs[0]
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || current === undefined) return
    const at = (props.tabs.indexOf(current) + step + props.tabs.length) % props.tabs.length
    props.onChange(props.tabs[at]?.id ?? current.id)
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <>
      <div ref={list} role="tablist" aria-label={props.label} className={classes.list} onKeyDown={onKey}>
        {props.tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}`}
            className={classes.tab}
            aria-selected={tab === current}
            aria-controls={`${prefix}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => props.onChange(tab.id)}
          >
            {tab.name}
            {tab.count !== undefined && <Badge tone={tab === current ? 'river' : 'mute'}>{number(tab.count)}</Badge>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${current?.id}`}>
        {props.children}
      </div>
    </>
  )
}
