import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { staleInbox } from '../data-inbox/stale-inbox.ts'
import { DecideTransferMutation, type Transfer } from './custody.query.ts'
import { useAnswerWords } from './use-answer-words.ts'

/** What can be done with a handover: the other side answers, whoever proposed it may take it back. */
export type TransferAnswer = 'ACCEPT' | 'REFUSE' | 'WITHDRAW'

const shortestReason = 10

/** Before the answer: what it means. A refusal says why, since the other side must do something about it. */
export function DecideTransferDialog(props: {
  transfer: Transfer
  answer: TransferAnswer
  onClose: () => void
  onDecided: () => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const decide = useOperation(DecideTransferMutation, { context: staleInbox })
  const words = useAnswerWords(props.transfer)[props.answer]
  const reasonMissing = props.answer === 'REFUSE' && reason.trim().length < shortestReason

  const submit = async () => {
    setSubmitted(true)
    decide.refuse(null)
    if (reasonMissing) return
    const success = await decide.run({
      input: {
        transferId: props.transfer.id,
        accept: props.answer === 'ACCEPT',
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      },
    })
    if (success === null) return
    props.onDecided()
    props.onClose()
  }
  return (
    <FormDialog
      title={words.title}
      confirm={words.confirm}
      busy={decide.busy}
      problem={decide.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>{words.meaning}</p>
      {props.answer !== 'WITHDRAW' && (
        <Textarea
          label={props.answer === 'ACCEPT' ? <Trans>Catatan (opsional)</Trans> : <Trans>Alasan</Trans>}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isSubmitted && reasonMissing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
        />
      )}
    </FormDialog>
  )
}
