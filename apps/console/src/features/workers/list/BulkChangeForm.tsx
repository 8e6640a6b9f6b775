import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { WELFARE_SOURCES } from '@payung/domain/worker/worker-facts'
import { isWorkerStatus, WORKER_STATUSES } from '@payung/domain/worker/worker-status'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { statusWord } from '../../../ui/StatusBadge.tsx'
import { useOccupationChoices } from '../form/use-occupation-choices.ts'
import { welfareSourceWords } from '../worker-words.ts'
import type { BulkChange, BulkChangeKind } from './bulk-change.mutation.ts'

export function BulkChangeForm(props: {
  kind: BulkChangeKind
  busy: boolean
  problem: ProblemAnswer | CombinedError | null
  onPreview: (change: BulkChange) => void
  onCancel: () => void
}) {
  const { i18n, t } = useLingui()
  const [value, setValue] = useState('')
  const [source, setSource] = useState<(typeof WELFARE_SOURCES)[number]>('DTSEN')
  const [isSubmitted, setSubmitted] = useState(false)
  const occupations = useOccupationChoices()
  const choices = {
    STATUS: WORKER_STATUSES.map((status) => ({ value: status, label: i18n._(statusWord(status)) })),
    OCCUPATION: occupations,
    DECILE: Array.from({ length: 10 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
  }[props.kind]
  const labels = { STATUS: t`Status baru`, OCCUPATION: t`Pekerjaan baru`, DECILE: t`Desil baru` }

  const submit = () => {
    setSubmitted(true)
    if (props.kind === 'STATUS' && isWorkerStatus(value)) props.onPreview({ status: value })
    if (props.kind === 'OCCUPATION' && value !== '') props.onPreview({ occupationCode: value })
    if (props.kind === 'DECILE' && value !== '')
      props.onPreview({ welfareDecile: Number(value), welfareSource: source })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <NativeSelect
          label={labels[props.kind]}
          data={[{ value: '', label: t`Pilih…` }, ...choices]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          error={isSubmitted && value === '' ? fieldProblem(t`Pilih nilai yang baru.`) : undefined}
        />
        {props.kind === 'DECILE' && (
          <NativeSelect
            label={<Trans>Sumber data kesejahteraan</Trans>}
            data={WELFARE_SOURCES.map((code) => ({ value: code, label: i18n._(welfareSourceWords[code]) }))}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value as typeof source)}
          />
        )}
        <ProblemAlert problem={props.problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            <Trans>Batal</Trans>
          </Button>
          <Button type="submit" loading={props.busy}>
            <Trans>Lihat siapa yang berubah</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
