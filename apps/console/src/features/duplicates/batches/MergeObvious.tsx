import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StartObviousMergesMutation } from './batches.query.ts'

/** Starts it, for just the pairs that were shown; it can be taken back, so that nobody types a number. */
export function MergeObvious(props: { count: number; except: ReadonlySet<string>; onOutdated: () => void }) {
  const { number } = useFormats()
  const navigate = useNavigate()
  const start = useOperation(StartObviousMergesMutation, {
    onRefused: (refused) => {
      if (refused !== null && 'code' in refused && refused.code === 'PREVIEW_OUTDATED') props.onOutdated()
    },
  })
  const merged = props.count - props.except.size
  const submit = async () => {
    const exceptPairIds = [...props.except]
    const success = await start.run((idempotencyKey) => ({
      input: { exceptPairIds, expectedCount: merged, idempotencyKey },
    }))
    if (success !== null) void navigate({ to: '/pekerja/ganda/massal' })
  }
  return (
    <Group gap="sm">
      <Button
        leftSection={<IconGitMerge size={18} aria-hidden />}
        loading={start.busy}
        disabled={merged <= 0}
        onClick={() => void submit()}
      >
        <Trans>Gabungkan {number(Math.max(0, merged))} pasangan</Trans>
      </Button>
      <ProblemAlert problem={start.problem} />
    </Group>
  )
}
