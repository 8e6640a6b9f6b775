import { Trans } from '@lingui/react/macro'
import { scholarshipReasonInput } from '@payung/domain/benefit/scholarship-input'
import type { ReactNode } from 'react'
import words from '../../generated/input-words/scholarships.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CheckScholarshipMutation, WithdrawScholarshipEntryMutation } from './scholarship.query.ts'

export type EntryToWithdraw = {
  readonly entry: 'CHILD' | 'PROOF' | 'PAYMENT' | 'END' | 'CHECK'
  readonly entryId: string
}

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Takes an entry back: it stays in the history with its reason. */
export function TakeBackDialog(props: DialogProps & { entry: EntryToWithdraw }) {
  const form = useInputForm({ schema: scholarshipReasonInput, words, initialValues: { reason: '' } })
  const withdraw = useOperation(WithdrawScholarshipEntryMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await withdraw.run({ input: { ...props.entry, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Batalkan catatan</Trans>}
      busy={withdraw.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Said>
        <Trans>Catatan lama tetap tersimpan beserta alasannya. Tulis yang benar sesudahnya.</Trans>
      </Said>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}

/** Writes down that the family has no child at school. */
export function CheckDialog(props: DialogProps & { claimId: string }) {
  const form = useInputForm({ schema: scholarshipReasonInput, words, initialValues: { reason: '' } })
  const check = useOperation(CheckScholarshipMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await check.run({ input: { claimId: props.claimId, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Simpan</Trans>}
      busy={check.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Said>
        <Trans>Tanyakan kepada keluarga lebih dahulu. Keluarga ini tidak dicari lagi di daftar kerja.</Trans>
      </Said>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}

const Said = (props: { children: ReactNode }) => <p style={{ margin: 0 }}>{props.children}</p>
