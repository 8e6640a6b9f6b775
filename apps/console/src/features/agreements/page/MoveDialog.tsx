import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../../decrees/use-answers-to-check.ts'
import { MoveAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'
import { useAgreementAnswers } from './use-agreement-answers.tsx'

type Move = 'OPEN_NEGOTIATION' | 'WITHDRAW' | 'APPROVE' | 'REOPEN'

/** One step on or back: what it means, the answers to check, and on the way back why. */
export function MoveDialog(props: {
  agreement: AgreementDetail
  action: Move
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { agreement, action } = props
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const checked = useAnswersToCheck(useAgreementAnswers(agreement, t`pencatatan naskah bertanda tangan`))
  const move = useOperation(MoveAgreementMutation)
  const back = action === 'WITHDRAW' || action === 'REOPEN'
  const words = useMoveWords()[action]
  const submit = async () => {
    setAttempt(attempt + 1)
    if (action === 'APPROVE' && !checked.check()) return
    const success = await move.run({
      input: {
        agreementId: agreement.id,
        expectedVersion: agreement.version,
        action,
        ...(reason.trim() === '' ? {} : { reason }),
      },
    })
    if (success !== null) props.onDone(words.done)
  }
  return (
    <FormDialog
      title={words.title}
      confirm={words.confirm}
      attempt={attempt}
      busy={move.busy}
      problem={move.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {action === 'APPROVE' && <AnswersToCheck checked={checked} />}
      <div>{words.meaning}</div>
      {back && (
        <Textarea
          label={<Trans>Alasan, dibaca semua pihak</Trans>}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldProblem(move.errorOf('reason'))}
        />
      )}
    </FormDialog>
  )
}

function useMoveWords(): Readonly<Record<Move, { title: string; meaning: ReactNode; confirm: string; done: string }>> {
  const { t } = useLingui()
  return {
    OPEN_NEGOTIATION: {
      title: t`Buka perundingan`,
      meaning: <Trans>Sejak saat ini semua pihak dapat membaca naskahnya dan menanggapi di forum.</Trans>,
      confirm: t`Buka perundingan`,
      done: t`Perundingan dibuka.`,
    },
    WITHDRAW: {
      title: t`Kembalikan ke konsep`,
      meaning: <Trans>Pihak lain tidak melihatnya lagi sampai perundingan dibuka kembali.</Trans>,
      confirm: t`Kembalikan`,
      done: t`Perjanjian kembali menjadi konsep.`,
    },
    APPROVE: {
      title: t`Setujui perjanjian`,
      meaning: (
        <Trans>Periksa sekali lagi. Setelah disetujui naskahnya tidak berubah, kecuali persetujuan dicabut.</Trans>
      ),
      confirm: t`Setujui`,
      done: t`Perjanjian disetujui.`,
    },
    REOPEN: {
      title: t`Cabut persetujuan`,
      meaning: <Trans>Perjanjian kembali ke perundingan dan harus disetujui lagi sebelum ditandatangani.</Trans>,
      confirm: t`Cabut persetujuan`,
      done: t`Persetujuan dicabut.`,
    },
  }
}
