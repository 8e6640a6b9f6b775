import type { ReactNode } from 'react'
import classes from './FactList.module.css'

/** Facts of a person or a thing: what it is at the left, the value at the right. What nobody has said is a dash. */
export function FactList(props: { facts: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {props.facts.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === false || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
