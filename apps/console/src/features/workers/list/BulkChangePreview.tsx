import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StatusBadge } from '../../../ui/StatusBadge.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import classes from './BulkChangePreview.module.css'

export interface Preview {
  readonly matching: number
  readonly eligible: number
  readonly changes: readonly { readonly from: WorkerStatus; readonly to: WorkerStatus; readonly count: number }[]
  readonly notEligible: readonly {
    readonly code: string
    readonly message: string
    readonly messageEn: string
    readonly count: number
  }[]
  readonly token: string
}

/** Who changes and who does not, and why; the count of those who do must be typed before anything happens. */
export function BulkChangePreview(props: {
  preview: Preview
  busy: boolean
  problem: ProblemAnswer | CombinedError | null
  onConfirm: (because: string) => void
  onBack: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  const [because, setBecause] = useState('')
  const [typed, setTyped] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const eligible = number(props.preview.eligible)
  const countMatches = typed.replace(/\D/g, '') === String(props.preview.eligible)
  const reasonGiven = because.trim().length >= 5
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (countMatches && reasonGiven) props.onConfirm(because.trim())
      }}
    >
      <Stack gap="md">
        <dl className={classes.counts}>
          <div>
            <dt>
              <Trans>Cocok dengan pilihan</Trans>
            </dt>
            <dd>{number(props.preview.matching)}</dd>
          </div>
          <div data-strong>
            <dt>
              <Trans>Akan berubah</Trans>
            </dt>
            <dd>{eligible}</dd>
          </div>
          {props.preview.changes.map(({ from, to, count }) => (
            <div key={from}>
              <dt>
                <StatusBadge status={from} /> <span aria-hidden>›</span> <StatusBadge status={to} />
              </dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
          {props.preview.notEligible.map((group) => (
            <div key={group.code}>
              <dt>
                <Trans>Tidak berubah: {message(group)}</Trans>
              </dt>
              <dd>{number(group.count)}</dd>
            </div>
          ))}
        </dl>
        {props.preview.eligible > 0 && (
          <>
            <Textarea
              label={<Trans>Alasan perubahan</Trans>}
              description={t`Tercatat pada riwayat setiap orang.`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={because}
              maxLength={500}
              onChange={(event) => setBecause(event.currentTarget.value)}
              error={isSubmitted && !reasonGiven ? fieldProblem(t`Tulis alasan perubahan ini.`) : undefined}
            />
            <TextInput
              label={t`Ketik ${eligible} untuk melanjutkan`}
              inputMode="numeric"
              autoComplete="off"
              className="figures"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={
                isSubmitted && !countMatches ? fieldProblem(t`Yang diketik belum sama dengan ${eligible}.`) : undefined
              }
            />
          </>
        )}
        <ProblemAlert problem={props.problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onBack}>
            <Trans>Kembali</Trans>
          </Button>
          {props.preview.eligible > 0 && (
            <Button type="submit" loading={props.busy}>
              <Trans>Ubah {eligible} orang</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
