import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FormDialog } from './FormDialog.tsx'
import type { Operation } from './use-operation.ts'

/** A step that cannot be taken back: what it means is said first, and what stands against it afterwards. */
export function ConfirmedAction(props: {
  label: ReactNode
  /** The step that comes next; else one among others. */
  isNext: boolean
  title: ReactNode
  /** What it means. */
  children: ReactNode
  confirm: ReactNode
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem'>
  /** Answers null when it was refused. */
  act: () => Promise<unknown>
}) {
  const [isOpen, setOpen] = useState(false)
  const submit = async () => {
    if ((await props.act()) !== null) setOpen(false)
  }
  return (
    <>
      <Button className="not-on-paper" variant={props.isNext ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <FormDialog
        opened={isOpen}
        title={props.title}
        confirm={props.confirm}
        busy={props.operation.busy}
        problem={props.operation.problem}
        onClose={() => setOpen(false)}
        onSubmit={submit}
      >
        <p style={{ margin: 0 }}>{props.children}</p>
      </FormDialog>
    </>
  )
}
