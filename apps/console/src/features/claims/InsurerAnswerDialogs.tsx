import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { approvalInput, paidClaimInput } from '@payung/domain/benefit/claim-input'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ClaimDetail, TakeClaimStepMutation } from './claims.query.ts'

interface DialogProps {
  readonly claim: ClaimDetail
  readonly today: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What the letter of the insurer approves: less than was due too, then with what it says about that. */
export function ApproveDialog(props: DialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { claim, today } = props
  const due = claim.dueAtAnswer ?? claim.submittedDue ?? '0'
  // What a work accident costs in care and days without work, only the insurer knows.
  const isOpen = isSumOfInsurer(claim.programme)
  const form = useInputForm({
    schema: approvalInput({ today, dueRupiah: isOpen ? null : BigInt(due) }),
    words,
    initialValues: { approved: isOpen ? '' : due, onDay: today as string | null, insurerNumber: '', reason: '' },
    missing: { approved: t`Isi jumlahnya.`, onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const submit = form.submit(async ({ approved, ...answer }) => {
    const reason = isLess(form.values.approved, due) ? form.values.reason : null
    const { id: claimId, version: expectedVersion } = claim
    const input = {
      claimId,
      expectedVersion,
      action: 'APPROVE' as const,
      ...answer,
      approved: String(approved),
      reason,
    }
    if ((await step.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat persetujuan BPJS`}
      confirm={<Trans>Simpan</Trans>}
      busy={step.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Tanggal surat</Trans>} max={today} {...form.field('onDay')} />
      <TextInput label={<Trans>Nomor klaim dari BPJS</Trans>} maxLength={60} {...form.field('insurerNumber')} />
      <RupiahField
        label={<Trans>Jumlah yang disetujui (Rp)</Trans>}
        description={
          isOpen ? (
            <Trans>
              Dari surat BPJS, termasuk biaya perawatan dan pengganti upah. Yang dapat dihitung Payung: {rupiah(due)}.
            </Trans>
          ) : (
            <Trans>Hak keluarga hari ini: {rupiah(due)}.</Trans>
          )
        }
        {...form.field('approved')}
      />
      {isLess(form.values.approved, due) && <ReasonField isOfFamily {...form.field('reason')} />}
    </FormDialog>
  )
}

/** What arrived from the insurer: all that was approved, or less with its reason. Where no heir is known, what is due has fallen to the funeral money. */
export function PayDialog(props: DialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { claim, today } = props
  const approved = claim.approved ?? '0'
  const payable = claim.payable ?? approved
  const form = useInputForm({
    schema: paidClaimInput({ today, approvedRupiah: BigInt(approved) }),
    words,
    initialValues: { paid: payable, onDay: today as string | null, reason: '' },
    missing: { paid: t`Isi jumlahnya.`, onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const submit = form.submit(async ({ paid, onDay }) => {
    const reason = isLess(form.values.paid, payable) ? form.values.reason : null
    const { id: claimId, version: expectedVersion } = claim
    const input = { claimId, expectedVersion, action: 'PAY' as const, onDay, paid: String(paid), reason }
    if ((await step.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat pembayaran BPJS`}
      confirm={<Trans>Simpan</Trans>}
      busy={step.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari</Trans>} max={today} {...form.field('onDay')} />
      <RupiahField
        label={<Trans>Jumlah yang dibayar (Rp)</Trans>}
        description={<Trans>Yang disetujui: {rupiah(approved)}.</Trans>}
        {...form.field('paid')}
      />
      {isLess(form.values.paid, payable) && <ReasonField isOfFamily {...form.field('reason')} />}
    </FormDialog>
  )
}

/** Whether an amount, as somebody types it, is below what it stands beside. */
function isLess(typed: string, whole: string): boolean {
  return /^\d+$/.test(typed) && BigInt(typed) < BigInt(whole)
}
