import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconCheck, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { monthsOf } from '../../../ui/months-of.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import {
  CancelReverificationMutation,
  CloseReverificationMutation,
  DraftFromReverificationMutation,
  ReopenReverificationMutation,
  type ReverificationDetail,
  staleReviews,
} from '../reverification.query.ts'

interface DialogProps {
  readonly review: ReverificationDetail
  readonly onClose: () => void
  /** With what to tell. */
  readonly onDone: (words: string) => void
}

/** Exactly what the server says that I can do now; each asks once more and says what it means. */
export function ReverificationActions(props: { review: ReverificationDetail; onChanged: () => void }) {
  const notify = useNotify()
  const { review } = props
  const [open, setOpen] = useState<'CLOSE' | 'REOPEN' | 'CANCEL' | 'AMEND' | null>(null)
  const may = (action: (typeof review.actions)[number]) => review.actions.includes(action)
  const dialog: DialogProps = {
    review,
    onClose: () => setOpen(null),
    onDone: (words) => {
      setOpen(null)
      notify(words)
      props.onChanged()
    },
  }
  return (
    <>
      {may('CLOSE') && (
        <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => setOpen('CLOSE')}>
          <Trans>Tutup</Trans>
        </Button>
      )}
      {may('AMEND') && (
        <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setOpen('AMEND')}>
          <Trans>Susun keputusan perubahan</Trans>
        </Button>
      )}
      {may('REOPEN') && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => setOpen('REOPEN')}
        >
          <Trans>Buka lagi</Trans>
        </Button>
      )}
      {may('CANCEL') && (
        <Button variant="default" leftSection={<IconBan size={18} aria-hidden />} onClick={() => setOpen('CANCEL')}>
          <Trans>Batalkan verifikasi ulang</Trans>
        </Button>
      )}
      {(open === 'CLOSE' || open === 'REOPEN') && <StepDialog {...dialog} step={open} />}
      {open === 'CANCEL' && <CancelDialog {...dialog} />}
      {open === 'AMEND' && <AmendDialog {...dialog} />}
    </>
  )
}

function StepDialog(props: DialogProps & { step: 'CLOSE' | 'REOPEN' }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { review, step } = props
  const close = useOperation(CloseReverificationMutation, { context: staleReviews })
  const reopen = useOperation(ReopenReverificationMutation, { context: staleReviews })
  const operation = step === 'CLOSE' ? close : reopen
  const undecided = number(review.undecided)
  const act = async () => {
    const input = { reverificationId: review.id, expectedVersion: review.version }
    if ((await operation.run({ input })) === null) return
    props.onDone(step === 'CLOSE' ? t`Verifikasi ulang ditutup.` : t`Verifikasi ulang dibuka lagi.`)
  }
  return (
    <FormDialog
      title={step === 'CLOSE' ? <Trans>Tutup verifikasi ulang?</Trans> : <Trans>Buka lagi verifikasi ulang?</Trans>}
      confirm={step === 'CLOSE' ? <Trans>Ya, tutup</Trans> : <Trans>Ya, buka lagi</Trans>}
      busy={operation.busy}
      problem={operation.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        {step === 'REOPEN' ? (
          <Trans>Putusannya dapat diubah lagi sampai ditutup.</Trans>
        ) : review.undecided > 0 ? (
          <Trans>{undecided} orang belum diputuskan. Putuskan dahulu, atau terima saran untuk sisanya.</Trans>
        ) : (
          <Trans>Sesudah ditutup, keputusan perubahan disusun dari hasilnya.</Trans>
        )}
      </p>
    </FormDialog>
  )
}

function CancelDialog(props: DialogProps) {
  const { t } = useLingui()
  const { review } = props
  const [reason, setReason] = useState('')
  const cancel = useOperation(CancelReverificationMutation, { context: staleReviews })
  const act = async () => {
    const success = await cancel.run({
      input: { reverificationId: review.id, expectedVersion: review.version, reason },
    })
    if (success === null) return
    props.onDone(t`Verifikasi ulang dibatalkan.`)
  }
  return (
    <FormDialog
      title={<Trans>Batalkan verifikasi ulang?</Trans>}
      confirm={<Trans>Ya, batalkan</Trans>}
      busy={cancel.busy}
      problem={cancel.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>Keputusannya tetap seperti sekarang. Yang dibatalkan tidak dapat dibuka lagi.</Trans>
      </p>
      <Textarea
        label={<Trans>Alasan, tersimpan pada riwayat</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(cancel.errorOf('reason'))}
      />
    </FormDialog>
  )
}

function AmendDialog(props: DialogProps) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const { today } = useViewer()
  const navigate = useNavigate()
  const notify = useNotify()
  const { review } = props
  const months = monthsOf(review.decree.fromMonth, review.decree.untilMonth)
  const [fromMonth, setFromMonth] = useState(months.find((firstDay) => firstDay > today) ?? months.at(-1) ?? '')
  const draft = useOperation(DraftFromReverificationMutation, { context: staleReviews })
  const of = (...outcomes: readonly string[]) =>
    number(review.counts.reduce((sum, count) => sum + (outcomes.includes(count.outcome ?? '') ? count.people : 0), 0))
  const replaced = of('REPLACE')
  const gone = of('GRADUATE', 'REMOVE')
  const act = async () => {
    const success = await draft.run({
      input: { reverificationId: review.id, expectedVersion: review.version, fromMonth },
    })
    if (success === null || success.data.amendment === null) return
    const { unfilled, skipped, passedOver, amendment } = success.data
    const empty = number(unfilled)
    const passed = number(skipped)
    const refused = number(passedOver)
    notify(
      [
        t`Konsep keputusan perubahan dibuat.`,
        ...(unfilled > 0 ? [t`Cadangan habis untuk ${empty} orang; tempatnya kosong.`] : []),
        ...(passedOver > 0 ? [t`${refused} cadangan dilewati karena tidak memenuhi aturan program hari ini.`] : []),
        ...(skipped > 0 ? [t`${passed} baris sudah diubah keputusan lain.`] : []),
      ].join(' '),
    )
    return navigate({ to: '/keputusan/$decreeId', params: { decreeId: amendment.id }, search: { tab: 'perubahan' } })
  }
  return (
    <FormDialog
      title={<Trans>Susun keputusan perubahan</Trans>}
      confirm={<Trans>Buat konsep</Trans>}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {replaced} orang diganti dari cadangan wilayahnya menurut urutan, {gone} orang keluar dengan alasannya.
          Konsepnya masih dapat diubah sebelum diajukan; yang menyusun tidak ikut memutuskannya.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Berlaku mulai</Trans>}
        data={months.map((firstDay) => ({ value: firstDay, label: month(firstDay) }))}
        value={fromMonth}
        onChange={(event) => setFromMonth(event.currentTarget.value)}
        error={fieldProblem(draft.errorOf('fromMonth'))}
      />
    </FormDialog>
  )
}
