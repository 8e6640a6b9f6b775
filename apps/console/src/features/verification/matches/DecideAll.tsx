import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, Textarea } from '@mantine/core'
import type { CheckAnswer } from '@payung/domain/verification/check-result'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { ConfirmByTyping } from '../../../ui/ConfirmByTyping.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { OnePersonNotice, type OnePersonRefusal } from '../../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { DecideChecksMutation, staleChecks } from '../check.query.ts'
import { DecidedMany } from './DecidedMany.tsx'

const shortestReason = 10

/** Decides everything that waits of one question, or of one answer to it, alike. */
export function DecideAll(props: {
  requestId: string
  answer: CheckAnswer | undefined
  undecided: number
  /** Of these, whom the decision would leave, and why. */
  held: number
  refusal: OnePersonRefusal | null
  onDecided: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [open, setOpen] = useState<'TAKE_OVER' | 'KEEP' | null>(null)
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const decide = useOperation(DecideChecksMutation, { context: staleChecks })
  const people = number(props.undecided)
  const held = number(props.held)
  const refusal = props.held > 0 ? props.refusal : null
  const takeOver = open === 'TAKE_OVER'
  const missing = !takeOver && reason.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    decide.refuse(null)
    if (missing) return
    const outcome = await decide.run({
      input: {
        requestId: props.requestId,
        takeOver,
        answers: props.answer === undefined ? [] : [props.answer],
        reason: takeOver ? null : reason.trim(),
      },
    })
    if (outcome === null) return
    setOpen(null)
    setJobId(outcome.data.id)
  }
  if (jobId !== null) return <DecidedMany jobId={jobId} onDecided={props.onDecided} />
  if (props.undecided === 0) return null
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button variant="default" onClick={() => setOpen('TAKE_OVER')}>
          <Trans>Terima semua {people}</Trans>
        </Button>
        <Button variant="default" onClick={() => setOpen('KEEP')}>
          <Trans>Pertahankan semua {people}</Trans>
        </Button>
      </div>
      <OnePersonNotice refusal={refusal} />
      {open !== null && (
        <ConfirmByTyping
          opened
          onClose={() => setOpen(null)}
          title={
            takeOver ? (
              <Trans>Terima jawaban tentang {people} orang?</Trans>
            ) : (
              <Trans>Pertahankan data {people} orang?</Trans>
            )
          }
          expected={people}
          confirmLabel={takeOver ? <Trans>Terima</Trans> : <Trans>Pertahankan</Trans>}
          busy={decide.busy}
          onConfirm={() => void submit()}
        >
          <Stack gap="sm">
            <p style={{ margin: 0 }}>
              {takeOver ? (
                <Trans>
                  Setiap isian yang berbeda menggantikan data Anda, termasuk status meninggal dan pindah; keadaan
                  lamanya tetap di riwayat. Yang tidak dapat diterapkan tetap menunggu.
                </Trans>
              ) : (
                <Trans>Data Anda tetap seperti sekarang, dengan alasan Anda.</Trans>
              )}
            </p>
            {refusal !== null && (
              <p style={{ margin: 0 }}>
                <Trans>
                  Hingga {held} dari {people} jawaban tidak dapat Anda putuskan dan tetap menunggu.
                </Trans>
              </p>
            )}
            {!takeOver && (
              <Textarea
                label={<Trans>Alasan</Trans>}
                value={reason}
                maxLength={300}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={isSubmitted && missing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
              />
            )}
            <ProblemAlert problem={decide.problem} />
          </Stack>
        </ConfirmByTyping>
      )}
    </>
  )
}
