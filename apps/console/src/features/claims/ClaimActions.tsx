import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { approvalInput, claimStepInput, withdrawalInput } from '@payung/domain/benefit/claim-input'
import { CLAIM_STEPS_WITH_REASON } from '@payung/domain/benefit/claim-state'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import { useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CorrectReport } from './CorrectReport.tsx'
import { actionWords } from './claim-words.ts'
import { type ClaimDetail, TakeClaimStepMutation, WithdrawLifeEventMutation } from './claims.query.ts'

type Action = ClaimDetail['actions'][number]

/** What the viewer may do with a case now, the next step first, and how its report is taken back. */
export function ClaimActions(props: { claim: ClaimDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { claim } = props
  const [open, setOpen] = useState<Action | 'WITHDRAW' | 'CORRECT' | null>(null)
  const done = (text: string) => {
    setOpen(null)
    props.onDone(text)
  }
  return (
    <>
      {claim.actions.map((action, at) => (
        <Button key={action} variant={at === 0 ? 'filled' : 'default'} onClick={() => setOpen(action)}>
          {i18n._(actionWords[action])}
        </Button>
      ))}
      {claim.event?.mayCorrect === true && (
        <Button variant="default" onClick={() => setOpen('CORRECT')}>
          <Trans>Koreksi laporan</Trans>
        </Button>
      )}
      {claim.event?.mayWithdraw === true && (
        <Button variant="default" onClick={() => setOpen('WITHDRAW')}>
          <Trans>Tarik laporan</Trans>
        </Button>
      )}
      {open === 'CORRECT' && claim.event !== null && (
        <CorrectReport event={claim.event} onClose={() => setOpen(null)} onDone={() => done(t`Laporan dikoreksi.`)} />
      )}
      {open === 'WITHDRAW' && (
        <WithdrawDialog claim={claim} onClose={() => setOpen(null)} onDone={() => done(t`Laporan ditarik.`)} />
      )}
      {open === 'APPROVE' && (
        <ApproveDialog claim={claim} onClose={() => setOpen(null)} onDone={() => done(t`Persetujuan dicatat.`)} />
      )}
      {open !== null && open !== 'WITHDRAW' && open !== 'CORRECT' && open !== 'APPROVE' && (
        <StepDialog
          action={open}
          claim={claim}
          onClose={() => setOpen(null)}
          onDone={() => done(t`Langkah dicatat.`)}
        />
      )}
    </>
  )
}

interface DialogProps {
  readonly claim: ClaimDetail
  readonly onClose: () => void
  readonly onDone: () => void
}

function StepDialog(props: DialogProps & { action: Action }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { today } = useViewer()
  const { action, claim } = props
  const needsReason = CLAIM_STEPS_WITH_REASON.includes(action)
  const form = useInputForm({
    schema: claimStepInput({ today, needsReason }),
    words,
    initialValues: { onDay: today as string | null, reason: '' },
    missing: { onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const submit = form.submit(async (answer) => {
    const input = { claimId: claim.id, expectedVersion: claim.version, action, ...answer }
    if ((await step.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={i18n._(actionWords[action])}
      confirm={<Trans>Simpan</Trans>}
      busy={step.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari</Trans>} max={today} {...form.field('onDay')} />
      {needsReason && <ReasonField isOfFamily {...form.field('reason')} />}
    </FormDialog>
  )
}

function ApproveDialog(props: DialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { claim } = props
  // What a work accident costs in care and days without work, only the insurer knows.
  const isOpen = isSumOfInsurer(claim.programme)
  const form = useInputForm({
    schema: approvalInput({ today, dueRupiah: isOpen ? null : BigInt(claim.submittedDue ?? 0) }),
    words,
    initialValues: {
      approved: isOpen ? '' : (claim.submittedDue ?? ''),
      onDay: today as string | null,
      insurerNumber: '',
    },
    missing: { approved: t`Isi jumlahnya.`, onDay: t`Isi harinya.` },
  })
  const step = useOperation(TakeClaimStepMutation, { refusal: form })
  const submit = form.submit(async ({ approved, ...answer }) => {
    const input = {
      claimId: claim.id,
      expectedVersion: claim.version,
      action: 'APPROVE' as const,
      approved: String(approved),
      ...answer,
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
              Dari surat BPJS, termasuk biaya perawatan dan pengganti upah. Yang dapat dihitung Payung:{' '}
              {rupiah(claim.submittedDue ?? '0')}.
            </Trans>
          ) : (
            <Trans>Hak saat diajukan: {rupiah(claim.submittedDue ?? '0')}.</Trans>
          )
        }
        {...form.field('approved')}
      />
    </FormDialog>
  )
}

function WithdrawDialog(props: DialogProps) {
  const { t } = useLingui()
  const form = useInputForm({ schema: withdrawalInput, words, initialValues: { reason: '' } })
  const withdraw = useOperation(WithdrawLifeEventMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    const eventId = props.claim.event?.id
    if (eventId !== undefined && (await withdraw.run({ input: { eventId, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Tarik laporan`}
      confirm={<Trans>Tarik laporan</Trans>}
      busy={withdraw.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Kasus ini ditutup dan usulan perubahan status ditarik. Riwayatnya tetap tersimpan beserta alasannya.
        </Trans>
      </p>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
