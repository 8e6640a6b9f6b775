import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../AnswersToCheck.tsx'
import { VoteOnDecreeMutation } from '../decree-changes.query.ts'
import { useAnswersToCheck } from '../use-answers-to-check.ts'
import { useStepName } from '../use-step-name.ts'
import type { DecreeDialogProps } from './dialog-props.ts'
import { useDecreeAnswers } from './use-decree-answers.tsx'

type Vote = 'APPROVE' | 'RETURN' | 'REJECT'

/** What the vote answers for first, then what it means, then the vote: it stays as it was cast. */
export function VoteDialog(props: DecreeDialogProps) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const nameOf = useStepName()
  const { decree } = props
  /** Nothing is chosen beforehand: who only presses on has not decided. */
  const [vote, setVote] = useState<Vote | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [reason, setReason] = useState('')
  const checked = useAnswersToCheck(useDecreeAnswers(decree))
  const cast = useOperation(VoteOnDecreeMutation)
  const step = decree.steps.find(({ isMine }) => isMine)
  const people = number(decree.people)
  const confirm = {
    APPROVE: t`Setujui ${people} orang`,
    RETURN: t`Kembalikan untuk diperbaiki`,
    REJECT: t`Tolak keputusan ini`,
  }
  const done = { APPROVE: t`Paraf dicatat.`, RETURN: t`Keputusan dikembalikan.`, REJECT: t`Keputusan ditolak.` }
  const act = async () => {
    // Whoever returns or rejects it answers for nothing of it.
    if (vote === null || (vote === 'APPROVE' && !checked.check())) {
      setAttempt(attempt + 1)
      return
    }
    const success = await cast.run({
      input: {
        decreeId: decree.id,
        expectedVersion: decree.version,
        vote,
        reason: reason.trim() === '' ? null : reason,
      },
    })
    if (success !== null) props.onDone(done[vote])
  }
  return (
    <FormDialog
      title={step === undefined ? t`Periksa dan paraf` : <span lang={nameOf(step).lang}>{nameOf(step).name}</span>}
      confirm={vote === null ? t`Simpan paraf` : confirm[vote]}
      attempt={attempt}
      busy={cast.busy}
      problem={cast.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          {people} orang, seluruhnya {decree.cost === null ? '—' : rupiah(decree.cost.total)}. Paraf tidak dapat
          ditarik.
        </Trans>
      </p>
      <Radio.Group
        label={<Trans>Paraf Anda</Trans>}
        value={vote}
        onChange={(chosen) => setVote(chosen as Vote)}
        error={fieldProblem(attempt > 0 && vote === null ? t`Pilih paraf Anda.` : undefined)}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="APPROVE" label={t`Setuju`} />
          <Radio value="RETURN" label={t`Kembalikan untuk diperbaiki`} />
          <Radio value="REJECT" label={t`Tolak, keputusan ini berakhir`} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={vote === 'APPROVE' || vote === null ? <Trans>Catatan (opsional)</Trans> : <Trans>Alasan</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(cast.errorOf('reason'))}
      />
    </FormDialog>
  )
}
