import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { ThresholdForm } from './ThresholdForm.tsx'
import { ThresholdHistory } from './ThresholdHistory.tsx'
import { ThresholdsQuery } from './thresholds.query.ts'

export function ThresholdsPage() {
  return useMay('DUPLICATE_DECIDE') ? (
    <ThresholdsScreen />
  ) : (
    <NoAccess title={<Trans>Data ganda diputuskan petugas pengelola data</Trans>} />
  )
}

/** From which likeness on people are asked about: what holds, what it would do otherwise, and what held before. */
function ThresholdsScreen() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: ThresholdsQuery, requestPolicy: 'cache-and-network' })
  const [saved, setSaved] = useState(false)
  const retry = () => ask({ requestPolicy: 'network-only' })
  const settings = data?.duplicateThresholds
  return (
    <>
      <PageHeader
        title={t`Ambang kemiripan`}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: t`Dugaan data ganda`, link: { to: '/pekerja/ganda' } },
        ]}
        context={
          <Trans>Sejak nilai berapa dua data ditanyakan kepada petugas, dan sejak nilai berapa sudah jelas.</Trans>
        }
      />
      <QueryStates
        data={settings}
        error={error}
        onRetry={retry}
        failure={<Trans>Ambang tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat ambang…`} rows={4} rowHeight={56} />}
      >
        {(settings) => (
          <Stack gap="md">
            {saved && (
              <Notice tone="ok" icon={IconCircleCheck}>
                <Trans>
                  Ambang tersimpan. Bila lebih rendah daripada sebelumnya, cari ulang data ganda sesudah berlaku.
                </Trans>
              </Notice>
            )}
            {settings.maySet ? (
              // What was filled in belongs to what was seen.
              <div className="not-on-paper" key={settings.latestId ?? ''}>
                <ThresholdForm
                  settings={settings}
                  onSaved={() => {
                    setSaved(true)
                    retry()
                  }}
                />
              </div>
            ) : (
              <Notice tone="info" icon={IconInfoCircle}>
                <Trans>
                  Berlaku sekarang: mungkin sejak {settings.inForce.possible}, jelas sejak {settings.inForce.obvious}.
                  Yang mengubahnya administrator seluruh instansi.
                </Trans>
              </Notice>
            )}
            <Card title={<Trans>Riwayat</Trans>} flush>
              <ThresholdHistory thresholds={settings.history} />
            </Card>
          </Stack>
        )}
      </QueryStates>
    </>
  )
}
