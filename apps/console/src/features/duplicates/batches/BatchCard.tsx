import { Trans } from '@lingui/react/macro'
import { Button, Group, Stack, VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconList } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { FollowedJob } from '../FollowedJob.tsx'
import { BatchPairs } from './BatchPairs.tsx'
import type { Batch } from './batches.query.ts'
import { PairsLeft } from './PairsLeft.tsx'
import { UndoBatchDialog } from './UndoBatchDialog.tsx'

/** One decision about many pairs: what became of them, what is under way, and taking it back. */
export function BatchCard(props: { batch: Batch; onChanged: () => void }) {
  const { moment, number } = useFormats()
  const { batch } = props
  const [opened, setOpened] = useState<'PAIRS' | 'UNDO' | null>(null)
  const scoreMin = number(batch.scoreMin ?? 0)
  const by = batch.askedBy?.name ?? '—'
  return (
    <Card
      title={batch.kind === 'MERGE' ? <Trans>Penggabungan yang jelas</Trans> : <Trans>Bukan orang yang sama</Trans>}
      hint={
        batch.kind === 'MERGE' ? (
          <Trans>
            {moment(batch.askedAt)} oleh {by}, kemiripan {scoreMin} ke atas
          </Trans>
        ) : (
          <Trans>
            {moment(batch.askedAt)} oleh {by}
          </Trans>
        )
      }
    >
      <Stack gap="md">
        {batch.because && <p style={{ margin: 0 }}>{batch.because}</p>}
        {batch.jobUnderWay ? (
          <FollowedJob key={batch.jobUnderWay.id} jobId={batch.jobUnderWay.id} onEnd={props.onChanged} />
        ) : (
          <FactList
            facts={[
              [<Trans key="asked">Dipilih</Trans>, number(batch.asked)],
              [<Trans key="decided">Diputuskan</Trans>, number(batch.decided)],
              [<Trans key="undone">Dibatalkan kembali</Trans>, number(batch.undone)],
              [<Trans key="left">Dibiarkan, perlu dilihat</Trans>, number(batch.left)],
            ]}
          />
        )}
        {batch.refusals.length > 0 && <PairsLeft left={batch.refusals} />}
        <Group gap="sm">
          {batch.mayUndo && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => setOpened('UNDO')}
            >
              <Trans>Batalkan semuanya</Trans>
            </Button>
          )}
          <Button variant="subtle" leftSection={<IconList size={18} aria-hidden />} onClick={() => setOpened('PAIRS')}>
            <Trans>Lihat pasangannya</Trans>
            <VisuallyHidden>({moment(batch.askedAt)})</VisuallyHidden>
          </Button>
        </Group>
        {opened === 'PAIRS' && <BatchPairs batchId={batch.id} onClose={() => setOpened(null)} />}
        {opened === 'UNDO' && (
          <UndoBatchDialog batch={batch} onClose={() => setOpened(null)} onStarted={props.onChanged} />
        )}
      </Stack>
    </Card>
  )
}
