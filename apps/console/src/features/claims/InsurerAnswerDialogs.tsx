import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { answerShortfall, approvalInput, paidClaimInput } from '@payung/domain/benefit/claim-input'
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
  const dueRupiah = isOpen ? null : BigInt(due)
  const form = useInputForm({
    schema: approvalInput({ today, dueRupiah }),
    words,
    initialValues: {
      ...{ approved: isOpen ? '' : due, onDay: today as string | null, insurerNumber: '' },
      ...{ reason: '', insurerGivesNoReason: false },
    },
    missing: { approved: t`Isi jumlahnya.`, onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const { approved: typed, insurerGivesNoReason: isUnstated } = form.values
  const shortfall = shortfallOf(typed, dueRupiah)
  const saysWhy = isLess(typed, due) && !(isUnstated && shortfall > 0n)
  const submit = form.submit(async ({ approved, onDay, insurerNumber }) => {
    const reason = saysWhy ? form.values.reason : null
    const { id: claimId, version: expectedVersion } = claim
    const input = {
      claimId,
      expectedVersion,
      action: 'APPROVE' as const,
      ...{ onDay, insurerNumber, approved: String(approved), reason },
      ...(shortfall > 0n && { insurerGivesNoReason: isUnstated }),
    }
    if ((await step.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat persetujuan BPJS`}
      confirm={shortfall > 0n ? <Trans>Simpan, kurang {rupiah(String(shortfall))}</Trans> : <Trans>Simpan</Trans>}
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
      {shortfall > 0n && (
        <p style={{ margin: 0 }}>
          <Trans>Kurang {rupiah(String(shortfall))} dari hak keluarga. Tulis sebabnya menurut surat BPJS.</Trans>
        </p>
      )}
      {saysWhy && <ReasonField isOfFamily {...form.field('reason')} />}
      {shortfall > 0n && <GivesNoReason isTicked={isUnstated} onTick={(is) => form.set('insurerGivesNoReason', is)} />}
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
    schema: paidClaimInput({ today, approvedRupiah: BigInt(approved), payableRupiah: BigInt(payable) }),
    words,
    initialValues: { paid: payable, onDay: today as string | null, reason: '', insurerGivesNoReason: false },
    missing: { paid: t`Isi jumlahnya.`, onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const { paid: typed, insurerGivesNoReason: isUnstated } = form.values
  const shortfall = shortfallOf(typed, BigInt(payable))
  const saysWhy = shortfall > 0n && !isUnstated
  const submit = form.submit(async ({ paid, onDay }) => {
    const reason = saysWhy ? form.values.reason : null
    const { id: claimId, version: expectedVersion } = claim
    const input = {
      ...{ claimId, expectedVersion, action: 'PAY' as const, onDay, paid: String(paid), reason },
      ...(shortfall > 0n && { insurerGivesNoReason: isUnstated }),
    }
    if ((await step.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat pembayaran BPJS`}
      confirm={shortfall > 0n ? <Trans>Simpan, kurang {rupiah(String(shortfall))}</Trans> : <Trans>Simpan</Trans>}
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
      {shortfall > 0n && (
        <p style={{ margin: 0 }}>
          <Trans>Kurang {rupiah(String(shortfall))} dari yang disetujui. Tulis sebabnya menurut BPJS.</Trans>
        </p>
      )}
      {saysWhy && <ReasonField isOfFamily {...form.field('reason')} />}
      {shortfall > 0n && <GivesNoReason isTicked={isUnstated} onTick={(is) => form.set('insurerGivesNoReason', is)} />}
    </FormDialog>
  )
}

/** Somebody says knowingly that no reason is known, instead of leaving the field empty. */
function GivesNoReason(props: { isTicked: boolean; onTick: (is: boolean) => void }) {
  return (
    <Checkbox
      label={<Trans>BPJS tidak menyebut sebabnya</Trans>}
      checked={props.isTicked}
      onChange={(event) => props.onTick(event.currentTarget.checked)}
    />
  )
}

/** What an amount, as somebody types it, lacks. */
function shortfallOf(typed: string, wholeRupiah: bigint | null): bigint {
  return /^\d+$/.test(typed) ? answerShortfall(BigInt(typed), wholeRupiah) : 0n
}

/** Whether an amount, as somebody types it, is below what it stands beside. */
function isLess(typed: string, whole: string): boolean {
  return /^\d+$/.test(typed) && BigInt(typed) < BigInt(whole)
}
