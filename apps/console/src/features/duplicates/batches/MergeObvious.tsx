import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StartObviousMergesMutation } from './batches.query.ts'

/** Starts it, for just the pairs that were shown; it can be taken back, so that nobody types a number. */
export function MergeObvious(props: { count: number; except: ReadonlySet<string>; onOutdated: () => void }) {
  const { number } = useFormats()
  const navigate = useNavigate()
  const [starting, start] = useMutation(StartObviousMergesMutation)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  // One per look at the page: pressed twice it is one merge.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const merged = props.count - props.except.size
  const submit = async () => {
    const input = { exceptPairIds: [...props.except], expectedCount: merged, idempotencyKey }
    const { data, error } = await start({ input })
    const outcome = data?.startObviousMerges
    if (outcome?.__typename === 'StartObviousMergesSuccess') return void navigate({ to: '/pekerja/ganda/massal' })
    setProblem(outcome ?? error ?? null)
    if (outcome?.code === 'PREVIEW_OUTDATED') props.onOutdated()
  }
  return (
    <Group gap="sm">
      <Button
        leftSection={<IconGitMerge size={18} aria-hidden />}
        loading={starting.fetching}
        disabled={merged <= 0}
        onClick={() => void submit()}
      >
        <Trans>Gabungkan {number(Math.max(0, merged))} pasangan</Trans>
      </Button>
      <ProblemAlert problem={problem} />
    </Group>
  )
}
