import { IconAlertCircle } from '@tabler/icons-react'
import classes from './FieldProblem.module.css'

/** The words beside a field at fault, with a sign that is not only a colour. Goes into Mantine's `error`. */
function FieldProblem(props: { children: string }) {
  return (
    <span className={classes.problem}>
      <IconAlertCircle size={14} aria-hidden />
      {props.children}
    </span>
  )
}

/** `undefined` stays away, so that an input without a fault has no error at all. */
export function fieldProblem(message: string | undefined) {
  return message === undefined ? undefined : <FieldProblem>{message}</FieldProblem>
}
