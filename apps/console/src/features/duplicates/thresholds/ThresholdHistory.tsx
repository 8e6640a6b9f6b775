import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarClock, IconCircleCheck, IconCircleMinus, IconClockPause } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { Thresholds } from './thresholds.query.ts'

/** What holds, will hold, held and was withdrawn, with who set it and why. */
export function ThresholdHistory(props: { thresholds: readonly Thresholds[] }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  return (
    <DataTable
      label={t`Riwayat ambang`}
      rows={props.thresholds}
      idOf={({ id }) => id}
      nameOf={({ possible, obvious }) => `${possible}/${obvious}`}
      columns={[
        {
          id: 'values',
          header: <Trans>Ambang</Trans>,
          onPhone: 'HEAD',
          cell: ({ possible, obvious }) => (
            <Trans>
              mungkin {number(possible)}, jelas {number(obvious)}
            </Trans>
          ),
        },
        { id: 'standing', header: <Trans>Keadaan</Trans>, cell: ({ standing }) => <Standing standing={standing} /> },
        {
          id: 'period',
          header: <Trans>Berlaku</Trans>,
          cell: ({ validFrom, validUntil }) =>
            validUntil === null ? (
              <Trans>sejak {day(validFrom)}</Trans>
            ) : (
              <Trans>
                {day(validFrom)} sampai sebelum {day(validUntil)}
              </Trans>
            ),
        },
        { id: 'because', header: <Trans>Alasan</Trans>, cell: ({ because }) => because },
        {
          id: 'by',
          header: <Trans>Ditetapkan oleh</Trans>,
          cell: ({ own, setBy, setAt }) =>
            own ? `${setBy?.name ?? '—'}, ${moment(setAt)}` : <Trans>Bawaan Payung</Trans>,
        },
      ]}
    />
  )
}

function Standing(props: { standing: Thresholds['standing'] }) {
  switch (props.standing) {
    case 'IN_FORCE':
      return (
        <Badge tone="ok" icon={IconCircleCheck}>
          <Trans>Berlaku</Trans>
        </Badge>
      )
    case 'PLANNED':
      return (
        <Badge tone="info" icon={IconCalendarClock}>
          <Trans>Direncanakan</Trans>
        </Badge>
      )
    case 'ENDED':
      return (
        <Badge tone="mute" icon={IconClockPause}>
          <Trans>Tidak berlaku lagi</Trans>
        </Badge>
      )
    case 'WITHDRAWN':
      return (
        <Badge tone="mute" icon={IconCircleMinus}>
          <Trans>Ditarik sebelum berlaku</Trans>
        </Badge>
      )
  }
}
