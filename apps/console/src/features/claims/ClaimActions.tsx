import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { claimStepInput, withdrawalInput } from '@payung/domain/benefit/claim-input'
import { CLAIM_STEPS_WITH_REASON } from '@payung/domain/benefit/claim-state'
import { type StepGround, type StepHindrance, stepHindrance } from '@payung/domain/benefit/step-hindrance'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import { lazy, Suspense, useId, useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MoreActions } from '../../ui/MoreActions.tsx'
import { SubmissionButton } from '../claim-answers/SubmissionButton.tsx'
import { actionWords, stepHindranceWords } from './claim-words.ts'
import { type ClaimDetail, TakeClaimStepMutation, WithdrawLifeEventMutation } from './claims.query.ts'
import { ApproveDialog, PayDialog } from './InsurerAnswerDialogs.tsx'

// A form of its own, which few open.
const CorrectReport = lazy(async () => ({ default: (await import('./CorrectReport.tsx')).CorrectReport }))

type Action = ClaimDetail['actions'][number]

/** What the viewer may do with a case now, the next step first, and how its report is taken back. */
export function ClaimActions(props: { claim: ClaimDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { claim } = props
  const [open, setOpen] = useState<Action | 'WITHDRAW' | 'CORRECT' | null>(null)
  const [mayExport, mayUnmask] = [useMay('WORKER_EXPORT'), useMay('WORKER_EXPORT_UNMASKED')]
  // Whoever takes its steps may hand it over, once more too.
  const isWithInsurer = claim.actions.length > 0 && (claim.state === 'SUBMITTED' || claim.state === 'IN_REVIEW')
  const ground = groundOf(claim)
  const next = claim.actions.find((action) => stepHindrance(action, ground) === null)
  const done = (text: string) => {
    setOpen(null)
    props.onDone(text)
  }
  return (
    <>
      {claim.actions.map((action) => (
        <StepButton
          key={action}
          action={action}
          hindrance={stepHindrance(action, ground)}
          isNext={action === next}
          onOpen={() => setOpen(action)}
        />
      ))}
      {isWithInsurer && mayExport && <SubmissionButton mayUnmask={mayUnmask} claimId={claim.id} onMade={() => {}} />}
      <MoreActions>
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
      </MoreActions>
      {open === 'CORRECT' && claim.event !== null && (
        <Suspense fallback={null}>
          <CorrectReport event={claim.event} onClose={() => setOpen(null)} onDone={() => done(t`Laporan dikoreksi.`)} />
        </Suspense>
      )}
      {open === 'WITHDRAW' && (
        <WithdrawDialog claim={claim} onClose={() => setOpen(null)} onDone={() => done(t`Laporan ditarik.`)} />
      )}
      {open === 'APPROVE' && (
        <ApproveDialog
          claim={claim}
          today={today}
          onClose={() => setOpen(null)}
          onDone={() => done(t`Persetujuan dicatat.`)}
        />
      )}
      {open === 'PAY' && (
        <PayDialog
          claim={claim}
          today={today}
          onClose={() => setOpen(null)}
          onDone={() => done(t`Pembayaran dicatat.`)}
        />
      )}
      {open !== null && open !== 'WITHDRAW' && open !== 'CORRECT' && open !== 'APPROVE' && open !== 'PAY' && (
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

/** What the case rests on, by what its page shows. */
function groundOf({ event, missingPapers, heirHindrances, heirs }: ClaimDetail): StepGround {
  const accounts = (heirs ?? []).flatMap(({ account }) => (account === null ? [] : [account]))
  return {
    isDayKnown: event === null || event.dayPrecision === 'DAY',
    missingPapers,
    isUnpayable: heirHindrances.length > 0,
    accounts: accounts.map(({ paid, received, isShort, shortfallReason }) => ({
      isPaid: paid !== null,
      isHeard: received !== null,
      isShortfallOpen: isShort && shortfallReason === null,
    })),
  }
}

/** A step that would be refused now is shut, with its reason below it. */
function StepButton(props: { action: Action; hindrance: StepHindrance | null; isNext: boolean; onOpen: () => void }) {
  const { i18n } = useI18n()
  const reasonId = useId()
  const { action, hindrance } = props
  const button = (
    <Button
      variant={props.isNext ? 'filled' : 'default'}
      disabled={hindrance !== null}
      aria-describedby={hindrance === null ? undefined : reasonId}
      onClick={props.onOpen}
    >
      {i18n._(actionWords[action])}
    </Button>
  )
  if (hindrance === null) return button
  return (
    <div style={{ display: 'grid', gap: 4, maxWidth: '14rem' }}>
      {button}
      <small id={reasonId}>{i18n._(stepHindranceWords[hindrance])}</small>
    </div>
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
  const { rupiah } = useFormats()
  const needsReason = CLAIM_STEPS_WITH_REASON.includes(action)
  const rest = action === 'ASK_REST' ? restOf(claim) : null
  const delay =
    action === 'ASK_REST' && claim.owedForDelay !== null && claim.owedForDelay !== '0' ? claim.owedForDelay : null
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
      confirm={rest === null ? <Trans>Simpan</Trans> : <Trans>Minta {rupiah(rest)}</Trans>}
      busy={step.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {action === 'ASK_REST' && (
        <p style={{ margin: 0 }}>
          {rest !== null && (
            <>
              <Trans>
                Hak keluarga yang diminta lagi dari BPJS: {rupiah(rest)}, di luar {rupiah(claim.approved ?? '0')} yang
                sudah disetujui.
              </Trans>{' '}
            </>
          )}
          <Trans>Sesudah itu hari BPJS dihitung dari awal.</Trans>
          {delay !== null && (
            <>
              {' '}
              <Trans>
                Hak tambahan karena terlambat sampai hari ini {rupiah(delay)}. Halaman kasus lalu menghitungnya dari
                nol; jumlahnya sampai hari yang Anda isi dicatat Payung dalam riwayat.
              </Trans>
            </>
          )}
        </p>
      )}
      <DateField label={<Trans>Hari</Trans>} max={today} {...form.field('onDay')} />
      {needsReason && <ReasonField isOfFamily {...form.field('reason')} />}
    </FormDialog>
  )
}

/** What is asked beyond what was approved; null where the insurer alone knows the sum. */
function restOf({ approved, dueAtAnswer, submittedDue, programme }: ClaimDetail): string | null {
  const due = dueAtAnswer ?? submittedDue
  if (isSumOfInsurer(programme) || due === null || approved === null) return null
  const rest = BigInt(due) - BigInt(approved)
  return rest > 0n ? String(rest) : null
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
