import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { FactList } from '../../../ui/FactList.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { MoveAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'

type Move = 'OPEN_NEGOTIATION' | 'WITHDRAW' | 'APPROVE' | 'REOPEN'

/** One step on or back: what it means, the answers to check, and on the way back why. */
export function MoveDialog(props: {
  agreement: AgreementDetail
  action: Move
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const { agreement, action } = props
  const [reason, setReason] = useState('')
  const move = useOperation(MoveAgreementMutation)
  const back = action === 'WITHDRAW' || action === 'REOPEN'
  const words = useMoveWords()[action]
  const submit = async () => {
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
      busy={move.busy}
      problem={move.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <div>{words.meaning}</div>
      {action === 'APPROVE' && (
        <FactList
          facts={[
            [t`Judul`, agreement.title],
            [t`Para pihak`, agreement.parties.map(({ name }) => name).join('; ')],
            [t`Masa berlaku`, `${day(agreement.validFrom)} – ${day(agreement.lastDay)}`],
            [t`Kuota orang`, agreement.quotaPeople === null ? t`Tanpa batas` : number(agreement.quotaPeople)],
            [t`Kuota dana`, agreement.quotaRupiah === null ? t`Tanpa batas` : rupiah(agreement.quotaRupiah)],
            [t`Kewajiban`, number(agreement.obligations.length)],
          ]}
        />
      )}
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
