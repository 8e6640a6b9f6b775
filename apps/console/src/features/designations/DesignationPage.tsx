import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { DesignationMap } from './DesignationMap.tsx'
import classes from './DesignationPage.module.css'
import { DesignationTable } from './DesignationTable.tsx'
import { yearAtWork } from './designation-words.ts'
import { DesignationsQuery, type GovernmentDesignation } from './designations.query.ts'
import { GovernmentStages } from './GovernmentStages.tsx'

/** Where designations stand, each of one programme year: one's own way, and for the province that of its 14 areas, late ones first. */
export function DesignationPage() {
  return useMay('PROGRAMME_READ') ? <DesignationScreen /> : <NoAccess />
}

function DesignationScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { tahun } = useSearch({ from: '/app/penetapan' })
  const { today } = useViewer()
  const navigate = useNavigate({ from: '/penetapan' })
  const [{ data, error }, ask] = useQuery({
    query: DesignationsQuery,
    variables: { year: tahun === undefined ? null : Number(tahun) },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear - 1, thisYear, thisYear + 1].map(String)
  const late = data?.designations.filter(({ isMine, standing }) => !isMine && standing === 'LATE').length ?? 0
  return (
    <>
      <PageHeader
        title={t`Penetapan per wilayah`}
        count={late > 0 ? t`${number(late)} terlambat` : undefined}
        context={<Trans>Dari putaran usulan sampai keputusan: berapa yang masuk, dan paling lambat kapan</Trans>}
        actions={
          <SegmentedControl
            aria-label={t`Tahun program`}
            data={[{ value: '', label: t`Belum berakhir` }, ...years.map((year) => ({ value: year, label: year }))]}
            value={tahun ?? ''}
            onChange={(year) => void navigate({ search: year === '' ? {} : { tahun: year }, replace: true })}
          />
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={retry}
        loading={<LoadingRows label={t`Memuat penetapan`} rows={8} rowHeight={56} />}
        empty={
          data?.designations.length === 0 && (
            <NothingYet icon={IconRoute} title={<Trans>Tidak ada penetapan yang dapat Anda lihat</Trans>}>
              <Trans>Halaman ini untuk yang bekerja bagi seluruh pemerintah daerah.</Trans>
            </NothingYet>
          )
        }
      >
        {(data) => <Designations rows={data.designations} year={tahun} />}
      </QueryStates>
    </>
  )
}

function Designations(props: { rows: readonly GovernmentDesignation[]; year: string | undefined }) {
  const { wilayah, program } = useSearch({ from: '/app/penetapan' })
  const [pointed, setPointed] = useState<string | null>(null)
  const below = props.rows.filter(({ isMine }) => !isMine)
  const mapped = yearAtWork(below)
  const chosen = props.rows.find(
    ({ government, year }) => government.code === wilayah && (program === undefined || String(year) === program),
  )
  // Who has nobody below has no table: each of its own years shows its way.
  const shown = below.length === 0 ? props.rows : [chosen ?? below[0]].filter((row) => row !== undefined)
  return (
    <div className={classes.page}>
      {shown.map((row) => (
        <section key={`${row.government.id} ${row.year}`} className={classes.way}>
          <h2>
            {row.government.shortName} · <Trans>tahun program {row.year}</Trans>
          </h2>
          {!row.isMine && (
            <p>
              <Trans>Jumlah dan hari saja; isinya dibuka pemerintah itu sendiri</Trans>
            </p>
          )}
          <GovernmentStages designation={row} />
        </section>
      ))}
      {below.length > 0 && (
        <div className={classes.columns}>
          <Card title={<Trans>Sejauh mana</Trans>} hint={<Trans>Tahun program {mapped}</Trans>}>
            <DesignationMap
              rows={below.filter(({ year }) => year === mapped)}
              chosen={pointed ?? shown[0]?.government.code ?? null}
              onChoose={setPointed}
              year={props.year}
            />
          </Card>
          <Card flush title={<Trans>Setiap wilayah</Trans>} hint={<Trans>Yang terlambat di atas</Trans>}>
            <WholeList name="designation" rows={props.rows}>
              {(rows) => <DesignationTable rows={rows} year={props.year} />}
            </WholeList>
          </Card>
        </div>
      )}
    </div>
  )
}
