import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import classes from './AreaCard.module.css'
import { AreaTable } from './AreaTable.tsx'
import { type AreaMeasure, hasMap, sortedAreas, tellsProtection } from './area-measure.ts'
import type { HomeFigures } from './home.query.ts'

/** Most homes show none. */
const AreaMap = lazy(() => import('./AreaMap.tsx'))

/** Where the registered people live: the 14 areas as a map with the table beside it, or the parts of one regency. */
export function AreaCard(props: { home: HomeFigures }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { tenant, scope } = useViewer()
  const [pointed, setPointed] = useState<string | null>(null)
  const rows = sortedAreas(props.home.byArea)
  const isTold = tellsProtection(rows)
  const [measure, setMeasure] = useState<AreaMeasure>(isTold ? 'PROTECTED' : 'REGISTERED')
  const chosen = pointed ?? rows[0]?.area.code ?? null
  const mapped = hasMap(rows)
  const asOf = moment(props.home.asOf)
  const withPopulation = rows.some(({ share }) => share !== null)
  const measures = [
    ...(isTold ? [{ value: 'PROTECTED', label: t`Terlindungi` }] : []),
    { value: 'REGISTERED', label: t`Terdaftar` },
    { value: 'VERIFIED', label: t`Terverifikasi` },
    ...(withPopulation ? [{ value: 'PER_POPULATION', label: t`Per penduduk` }] : []),
  ]
  return (
    <Card
      title={isTold ? <Trans>Perlindungan per wilayah</Trans> : <Trans>Terdaftar per wilayah</Trans>}
      hint={<Trans>Menurut tempat tinggal, per {asOf} WIB</Trans>}
      aside={
        mapped && (
          <SegmentedControl
            className="not-on-paper"
            aria-label={t`Ukuran pada peta`}
            size="xs"
            data={measures}
            value={measure}
            onChange={(value) => setMeasure(value as AreaMeasure)}
          />
        )
      }
    >
      <div className={classes.areas} data-alone={!mapped || undefined}>
        {mapped && (
          <Suspense fallback={<LoadingRows label={t`Memuat beranda`} rows={5} rowHeight={64} />}>
            <AreaMap rows={rows} measure={measure} chosen={chosen} onChoose={setPointed} />
          </Suspense>
        )}
        <AreaTable
          rows={rows}
          chosen={mapped ? chosen : pointed}
          onChoose={setPointed}
          totalLabel={scope.area?.name ?? tenant.area?.name ?? t`Jumlah`}
        />
      </div>
    </Card>
  )
}
