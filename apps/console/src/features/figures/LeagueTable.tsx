import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { OrderMenu } from '../../ui/table/OrderMenu.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { CountedNumber } from './CountedNumber.tsx'
import classes from './Coverage.module.css'
import type { AreaCoverage, Coverage } from './coverage.query.ts'
import { useCoverageAddress } from './coverage-address.ts'
import { useFigureText } from './use-figure-text.ts'

type LeagueOrder = 'PER_ELIGIBLE' | 'PEOPLE' | 'PUBLISHED' | 'NAME'

const valueBy: Readonly<Record<LeagueOrder, (row: AreaCoverage) => number>> = {
  PER_ELIGIBLE: (row) => row.designatedPerTenThousand ?? -1,
  PEOPLE: (row) => row.designated ?? -1,
  PUBLISHED: (row) => row.latest?.shareHundredths ?? -1,
  NAME: () => 0,
}

/** Areas side by side: people in decrees, of 10,000 eligible ones, and what is published. */
export function LeagueTable(props: { coverage: Coverage }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const text = useFigureText()
  const address = useCoverageAddress()
  const [order, setOrder] = useState<LeagueOrder>('PER_ELIGIBLE')
  const rows = props.coverage.parts.toSorted(
    (a, b) => valueBy[order](b) - valueBy[order](a) || a.area.name.localeCompare(b.area.name, 'id'),
  )
  const count = (value: number | null) => (value === null ? '—' : number(value))
  const columns: readonly Column<AreaCoverage>[] = [
    {
      id: 'area',
      header: <Trans>Wilayah</Trans>,
      onPhone: 'HEAD',
      cell: ({ area }) => (
        <Link to="/cakupan" search={{ ...address, wilayah: area.code }}>
          {area.name}
        </Link>
      ),
    },
    {
      id: 'designated',
      header: <Trans>Dalam keputusan</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: ({ area, designated }) => (
        <PhoneLabel label={t`Dalam keputusan`}>
          <CountedNumber people={designated} coverage={props.coverage} area={area} />
        </PhoneLabel>
      ),
    },
    {
      id: 'protected',
      header: <Trans>Dibukukan</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (row) => (
        <PhoneLabel label={t`Dibukukan`}>
          <CountedNumber people={row.protected} coverage={props.coverage} area={row.area} isPosted />
        </PhoneLabel>
      ),
    },
    {
      id: 'eligible',
      header: <Trans>Layak</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: ({ eligible, eligibleIsEstimate }) => (
        <PhoneLabel label={t`Layak`}>
          {count(eligible)}
          {eligible !== null && eligibleIsEstimate && (
            <small className={classes.dim}>
              {' '}
              <Trans>perkiraan</Trans>
            </small>
          )}
        </PhoneLabel>
      ),
    },
    {
      id: 'league',
      header: <Trans>Per 10.000 yang layak</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (row) => (
        <PhoneLabel label={t`Per 10.000 yang layak`}>{text.perTenThousand(row.designatedPerTenThousand)}</PhoneLabel>
      ),
    },
    {
      id: 'published',
      header: <Trans>Cakupan terbitan</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: ({ latest }) => (
        <PhoneLabel label={t`Cakupan terbitan`}>
          {latest === null ? (
            '—'
          ) : (
            <>
              {text.value(latest)} <small className={classes.dim}>{text.asOf(latest)}</small>
            </>
          )}
        </PhoneLabel>
      ),
    },
  ]
  return (
    <>
      <div className={classes.order}>
        <OrderMenu
          order={order}
          names={{
            PER_ELIGIBLE: t`Per 10.000 yang layak`,
            PEOPLE: t`Dalam keputusan`,
            PUBLISHED: t`Cakupan terbitan`,
            NAME: t`Nama`,
          }}
          onChoose={setOrder}
        />
      </div>
      <WholeList<AreaCoverage> name="league-table" rows={rows}>
        {(rows) => (
          <DataTable<AreaCoverage>
            label={t`Perbandingan wilayah`}
            rows={rows}
            idOf={({ area }) => area.code}
            nameOf={({ area }) => area.name}
            columns={columns}
          />
        )}
      </WholeList>
    </>
  )
}
