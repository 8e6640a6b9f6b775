import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './GapCalendarPage.module.css'
import { GapNotices } from './GapNotices.tsx'
import { GapPeople } from './GapPeople.tsx'
import { GapTable } from './GapTable.tsx'
import { useGapAddress } from './gap-address.ts'
import { GapCalendarQuery } from './gaps.query.ts'

/** Who loses protection when: this month and the next twelve by area or decree, and the people behind each number. An agency has no decrees. */
export function GapCalendarPage() {
  const mayRead = useMay('DECREE_READ')
  const { scope } = useViewer()
  return mayRead && scope.agency === null ? <GapCalendarScreen /> : <NoAccess />
}

function GapCalendarScreen() {
  const { t } = useLingui()
  const { menurut, bulan } = useGapAddress()
  const navigate = useNavigate({ from: '/kalender-celah' })
  const [opened, setOpened] = useState(0)
  const [{ data, error }, ask] = useQuery({
    query: GapCalendarQuery,
    variables: { by: menurut === 'keputusan' ? 'DECREE' : 'AREA' },
    requestPolicy: 'cache-and-network',
  })
  const calendar = data?.gapCalendar
  return (
    <>
      <PageHeader
        title={t`Kalender celah perlindungan`}
        context={<Trans>Pekerja yang keputusannya berakhir sebelum tiap tanggal 1 dan tidak dilanjutkan</Trans>}
        actions={
          <SegmentedControl
            aria-label={t`Kelompokkan`}
            data={[
              { value: '', label: t`Per wilayah` },
              { value: 'keputusan', label: t`Per keputusan` },
            ]}
            value={menurut ?? ''}
            onChange={(by) => void navigate({ search: by === 'keputusan' ? { menurut: by } : {}, replace: true })}
          />
        }
      />
      <div className={classes.page}>
        {calendar !== undefined && <GapNotices months={calendar.months} menurut={menurut} />}
        <Card flush>
          <QueryStates
            data={data}
            error={error}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
            failure={<Trans>Kalender celah tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat kalender celah`} rows={8} />}
            empty={
              calendar?.lines.length === 0 && (
                <NothingYet
                  icon={IconShieldCheck}
                  title={<Trans>Tidak ada celah bulan ini dan 12 bulan ke depan</Trans>}
                >
                  <Trans>Tidak ada keputusan Anda yang berakhir tanpa lanjutan.</Trans>
                </NothingYet>
              )
            }
          >
            {({ gapCalendar }) => (
              <GapTable
                months={gapCalendar.months}
                lines={gapCalendar.lines}
                onOpen={() => setOpened((times) => times + 1)}
              />
            )}
          </QueryStates>
        </Card>
        {bulan !== undefined && <GapPeople lostFrom={bulan} opened={opened} />}
      </div>
    </>
  )
}
