import classes from './DecreeTitle.module.css'
import { type NamedDecree, useDecreeName } from './use-decree-name.ts'

/** The short name of a decree, and its full title below, which may run over many lines of a phone. */
export function DecreeTitle(props: { decree: NamedDecree & { readonly text: { readonly title: string } } }) {
  const nameOf = useDecreeName()
  return (
    <span>
      {nameOf(props.decree)} <small className={classes.fullTitle}>{props.decree.text.title}</small>
    </span>
  )
}
