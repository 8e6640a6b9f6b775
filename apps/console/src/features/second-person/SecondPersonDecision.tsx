import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import type { Operation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice, type OnePersonRefusal } from '../../ui/OnePersonNotice.tsx'

interface Step {
  readonly title: string
  /** What it means. */
  readonly children: ReactNode
  readonly operation: Pick<Operation<never, unknown>, 'busy' | 'problem'>
  /** Answers null when it was refused. */
  readonly run: () => Promise<unknown>
  /** What is said once it is done. */
  readonly done: string
}

/** What waits for another person: who made it takes it back, and somebody else confirms or refuses it. */
export function SecondPersonDecision(props: {
  /** The viewer made it. */
  isMine: boolean
  /** Who confirms it: said to who made it. */
  byWhom: ReactNode
  refusal: OnePersonRefusal | null
  confirm: Step
  /** Taken back by who made it, refused by anybody else. */
  setAside: Step
  onDone: (words: string) => void
}) {
  const { isMine, refusal, confirm, setAside } = props
  const label = { confirm: <Trans>Konfirmasi</Trans>, setAside: isMine ? <Trans>Tarik</Trans> : <Trans>Tolak</Trans> }
  const act = (step: Step) => async () => {
    const outcome = await step.run()
    if (outcome !== null) props.onDone(step.done)
    return outcome
  }
  return (
    <>
      <Group gap="sm">
        {isMine && <span>{props.byWhom}</span>}
        {!isMine && refusal !== null && (
          <Button className="not-on-paper" disabled>
            {label.confirm}
          </Button>
        )}
        {!isMine && refusal === null && (
          <ConfirmedAction {...confirm} label={label.confirm} confirm={label.confirm} isNext act={act(confirm)} />
        )}
        <ConfirmedAction
          {...setAside}
          label={label.setAside}
          confirm={label.setAside}
          isNext={false}
          act={act(setAside)}
        />
      </Group>
      <OnePersonNotice refusal={refusal} />
    </>
  )
}
