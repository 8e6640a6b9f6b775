import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { VariablesOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { StartNotSameMutation } from './batches.query.ts'

type Chosen = Pick<VariablesOf<typeof StartNotSameMutation>['input'], 'pairIds' | 'filter'>

/** Says of many pairs that each is two people; of all that match the filter is sent, never their ids. */
export function NotSameDialog(props: { chosen: Chosen; count: number; onClose: () => void }) {
  const { number } = useFormats()
  const { message } = useServerWords()
  const navigate = useNavigate()
  const [because, setBecause] = useState('')
  const [starting, start] = useMutation(StartNotSameMutation)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const issue = problem && 'issues' in problem ? problem.issues.find(({ path }) => path === 'because') : undefined
  const submit = async () => {
    const { data, error } = await start({
      input: { ...props.chosen, because: because.trim() || null, expectedCount: props.count, idempotencyKey },
    })
    const outcome = data?.startNotSame
    if (outcome?.__typename !== 'StartNotSameSuccess') return setProblem(outcome ?? error ?? null)
    void navigate({ to: '/pekerja/ganda/massal' })
  }
  return (
    <FormDialog
      title={<Trans>{number(props.count)} pasangan bukan orang yang sama?</Trans>}
      confirm={<Trans>Nyatakan bukan orang yang sama</Trans>}
      busy={starting.fetching}
      problem={issue === undefined ? problem : null}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ditanyakan lagi, kecuali kelak jauh lebih mirip. Dapat dibatalkan sekaligus.</Trans>
      </p>
      <Textarea
        label={<Trans>Alasan (opsional)</Trans>}
        maxLength={300}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={fieldProblem(issue === undefined ? undefined : message(issue))}
      />
    </FormDialog>
  )
}
