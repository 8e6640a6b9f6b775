import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import {
  CancelDecreeMutation,
  PublishDecreeMutation,
  ReopenDecreeMutation,
  SubmitDecreeMutation,
  WithdrawDecreeMutation,
} from '../decree-changes.query.ts'
import type { DecreeDialogProps } from './dialog-props.ts'
import { useAnswered, useCovered, useGone } from './use-gone.ts'

/** A step that needs no more than a yes, or a reason where it goes back. */
export function StepDialog(
  props: DecreeDialogProps & { action: 'SUBMIT' | 'PUBLISH' | 'WITHDRAW' | 'REOPEN' | 'CANCEL' },
) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { decree, action } = props
  const [reason, setReason] = useState('')
  const refusal = useRefusal()
  const submit = useOperation(SubmitDecreeMutation, { refusal })
  const publish = useOperation(PublishDecreeMutation, { refusal })
  const withdraw = useOperation(WithdrawDecreeMutation, { refusal })
  const reopen = useOperation(ReopenDecreeMutation, { refusal })
  const cancel = useOperation(CancelDecreeMutation, { refusal })
  const people = number(decree.people)
  const covered = useCovered(decree, action !== 'SUBMIT')
  const [withoutCovered, setWithoutCovered] = useState(false)
  const answered = useAnswered(decree, action !== 'SUBMIT')
  const [withoutAnswered, setWithoutAnswered] = useState(false)
  const gone = useGone(decree, action !== 'SUBMIT')
  const words = {
    SUBMIT: [t`Ajukan untuk diperiksa`, t`Ajukan`, t`Keputusan diajukan.`],
    PUBLISH: [t`Umumkan keputusan`, t`Umumkan`, t`Keputusan diumumkan.`],
    WITHDRAW: [t`Tarik kembali menjadi konsep`, t`Tarik kembali`, t`Keputusan kembali menjadi konsep.`],
    REOPEN: [t`Cabut persetujuan`, t`Cabut persetujuan`, t`Persetujuan dicabut.`],
    CANCEL: [t`Batalkan konsep`, t`Batalkan konsep`, t`Konsep dibatalkan.`],
  } as const
  const [title, confirm, done] = words[action]
  const asksWhy = action !== 'SUBMIT' && action !== 'PUBLISH'
  const existing = { decreeId: decree.id, expectedVersion: decree.version }
  const steps = {
    SUBMIT: () => submit.run({ input: { ...existing, knownGone: gone, withoutCovered, withoutAnswered } }),
    PUBLISH: () => publish.run({ input: existing }),
    WITHDRAW: () => withdraw.run({ input: { ...existing, reason } }),
    REOPEN: () => reopen.run({ input: { ...existing, reason } }),
    CANCEL: () => cancel.run({ input: { ...existing, reason } }),
  }
  const act = async () => {
    if ((await steps[action]()) !== null) props.onDone(done)
  }
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      busy={submit.busy || publish.busy || withdraw.busy || reopen.busy || cancel.busy}
      problem={refusal.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      {action === 'SUBMIT' && (
        <p style={{ margin: 0 }}>
          <Trans>
            {people} orang, seluruhnya {decree.cost === null ? '—' : rupiah(decree.cost.total)}. Selama diperiksa naskah
            dan lampirannya tidak berubah.
          </Trans>
        </p>
      )}
      {action === 'SUBMIT' && gone !== null && gone > 0 && (
        <p style={{ margin: 0 }}>
          <Trans>
            {number(gone)} orang yang sudah meninggal, pindah, ditarik, menjadi ASN, TNI, atau Polri, tercatat WNA, atau
            di luar batas usia pendaftaran pertama dikeluarkan dari lampiran.
          </Trans>
        </p>
      )}
      {action === 'SUBMIT' && decree.kind === 'DESIGNATION' && covered && (
        <Checkbox
          label={<Trans>Keluarkan dari lampiran siapa pun yang sudah dijamin pembayar lain atau program lain</Trans>}
          checked={withoutCovered}
          onChange={(event) => setWithoutCovered(event.currentTarget.checked)}
        />
      )}
      {action === 'SUBMIT' && decree.kind === 'DESIGNATION' && answered > 0 && (
        <Checkbox
          label={<Trans>Keluarkan {number(answered)} orang yang dijawab meninggal atau pindah dari lampiran</Trans>}
          checked={withoutAnswered}
          onChange={(event) => setWithoutAnswered(event.currentTarget.checked)}
        />
      )}
      {action === 'PUBLISH' && (
        <p style={{ margin: 0 }}>
          <Trans>Siapa pun yang memindai kode QR melihat bahwa keputusan ini diumumkan dan berlaku.</Trans>
        </p>
      )}
      {action === 'CANCEL' && (
        <p style={{ margin: 0 }}>
          {decree.kind === 'REVOCATION' ? (
            <Trans>Keputusan asalnya tidak jadi dicabut; penetapannya tetap.</Trans>
          ) : decree.kind === 'AMENDMENT' ? (
            <Trans>Perubahan di dalamnya tidak jadi berlaku; penetapan asalnya tetap.</Trans>
          ) : (
            <Trans>
              {people} orang tidak jadi ditetapkan oleh keputusan ini. Kuota kohortnya bebas untuk kohort lain; selama
              masih tersisa, kohortnya dapat dituangkan dalam keputusan lain.
            </Trans>
          )}
        </p>
      )}
      {(action === 'WITHDRAW' || action === 'REOPEN') && (
        <p style={{ margin: 0 }}>
          <Trans>Paraf yang sudah ada tidak dihitung lagi: sesudah diajukan kembali, semua langkah diulang.</Trans>
        </p>
      )}
      {asksWhy && (
        <Textarea
          label={<Trans>Alasan, tersimpan pada riwayat</Trans>}
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldProblem(refusal.errorOf('reason'))}
        />
      )}
    </FormDialog>
  )
}
