import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import type { RoundTaskDetail } from './round-task.query.ts'

/** What the village has deliberated: when, who was there, and its minutes. */
export function DeliberationCard(props: { task: RoundTaskDetail; onRecord: (() => void) | null }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const held = props.task.deliberation
  const count = held?.attendees.length ?? 0
  return (
    <Card
      title={<Trans>Musyawarah desa</Trans>}
      aside={
        props.onRecord && (
          <Button variant="default" size="sm" style={{ flex: 'none' }} onClick={props.onRecord}>
            {held ? <Trans>Ubah</Trans> : <Trans>Catat musyawarah</Trans>}
          </Button>
        )
      }
    >
      {held === null ? (
        <p style={{ margin: 0, color: 'var(--dimmed)' }}>
          <Trans>Belum dicatat. Usulan desa dikirim setelah dimusyawarahkan.</Trans>
        </p>
      ) : (
        <FactList
          facts={[
            [t`Tanggal`, day(held.heldOn)],
            [t`Tempat`, held.place],
            [t`Hadir (${count})`, held.attendees.join(', ')],
            [t`Catatan`, held.note],
            [
              t`Berita acara`,
              held.minutes && (
                <a key="minutes" href={held.minutes.href}>
                  {held.minutes.name}
                </a>
              ),
            ],
          ]}
        />
      )}
    </Card>
  )
}
