import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { FormDialog } from './FormDialog.tsx'

/** A step that cannot be taken back: what it means is said first, and what stands against it afterwards. */
export function ConfirmedAction(props: {
  label: ReactNode
  /** The step that comes next; else one among others. */
  isNext: boolean
  title: ReactNode
  /** What it means. */
  children: ReactNode
  confirm: ReactNode
  busy: boolean
  /** Answers what stands against it; null once it is done. */
  act: () => Promise<ProblemAnswer | CombinedError | null>
}) {
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const submit = async () => {
    setProblem(null)
    const refusal = await props.act()
    setProblem(refusal)
    if (refusal === null) setOpen(false)
  }
  return (
    <>
      <Button variant={props.isNext ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <FormDialog
        opened={isOpen}
        title={props.title}
        confirm={props.confirm}
        busy={props.busy}
        problem={problem}
        onClose={() => setOpen(false)}
        onSubmit={submit}
      >
        <p style={{ margin: 0 }}>{props.children}</p>
      </FormDialog>
    </>
  )
}
