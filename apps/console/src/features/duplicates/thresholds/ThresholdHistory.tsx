import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarClock, IconCircleCheck, IconCircleMinus, IconClockPause } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { type Look, LookBadge } from '../../../ui/LookBadge.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import type { Thresholds } from './thresholds.query.ts'

const standingLooks: Readonly<Record<Thresholds['standing'], Look>> = {
  IN_FORCE: { tone: 'ok', icon: IconCircleCheck, word: msg`Berlaku` },
  PLANNED: { tone: 'info', icon: IconCalendarClock, word: msg`Direncanakan` },
  ENDED: { tone: 'mute', icon: IconClockPause, word: msg`Tidak berlaku lagi` },
  WITHDRAWN: { tone: 'mute', icon: IconCircleMinus, word: msg`Ditarik sebelum berlaku` },
}

/** What holds, will hold, held and was withdrawn, with who set it and why. */
export function ThresholdHistory(props: { thresholds: readonly Thresholds[] }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  return (
    <WholeList name="threshold-history" rows={props.thresholds}>
      {(rows) => (
        <DataTable
          label={t`Riwayat ambang`}
          rows={rows}
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
            {
              id: 'standing',
              header: <Trans>Keadaan</Trans>,
              cell: ({ standing }) => <LookBadge look={standingLooks[standing]} />,
            },
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
      )}
    </WholeList>
  )
}
