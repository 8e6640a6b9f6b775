import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import {
  CohortComparisonQuery,
  type CohortComparisonResult,
  type CohortDetail,
  CohortListQuery,
} from '../cohort.query.ts'
import { DifferencePeople } from './DifferencePeople.tsx'

type Row = CohortComparisonResult['areas'][number]

/** Who would be in by this draft and not by the other, and what that changes in the cost. */
export function CohortComparison(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { cohort } = props
  const [otherId, setOtherId] = useState('')
  const [{ data: list }] = useQuery({ query: CohortListQuery, variables: { first: 100 } })
  const [{ data, error }] = useQuery({
    query: CohortComparisonQuery,
    variables: { id: cohort.id, otherId },
    pause: otherId === '',
  })
  const others = (list?.cohorts.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== cohort.id)
  const comparison = otherId === '' ? null : data?.cohort?.comparison
  const column = (id: string, header: ReactNode, cell: (row: Row) => ReactNode): Column<Row> => ({
    id,
    header,
    align: 'right',
    cell: (row) => <PhoneLabel label={header}>{cell(row)}</PhoneLabel>,
  })
  return (
    <Card title={<Trans>Bandingkan dengan kohort lain</Trans>}>
      {others.length === 0 ? (
        <p style={{ margin: 0 }}>
          <Trans>Belum ada kohort lain.</Trans>
        </p>
      ) : (
        <NativeSelect
          label={<Trans>Kohort lain</Trans>}
          data={[{ value: '', label: t`Pilih kohort` }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          value={otherId}
          onChange={(event) => setOtherId(event.currentTarget.value)}
        />
      )}
      <ProblemAlert problem={error} />
      {otherId !== '' && !data && !error && <LoadingRows label={t`Membandingkan`} rows={3} />}
      {comparison && (
        <>
          {comparison.costDifference !== null && (
            <p className="figures">
              <Trans>Selisih biaya seluruh masa: {rupiah(comparison.costDifference)}</Trans>
            </p>
          )}
          <WholeList name="cohort-comparison" rows={[comparison.all, ...comparison.areas]}>
            {(rows) => (
              <DataTable
                label={t`Perbedaan menurut wilayah`}
                compact
                rows={rows}
                idOf={({ area }) => area?.code ?? 'all'}
                nameOf={({ area }) => area?.name ?? t`Semua wilayah`}
                columns={[
                  {
                    id: 'area',
                    header: <Trans>Wilayah</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ area }) => area?.name ?? <b>{t`Semua wilayah`}</b>,
                  },
                  column('entered', <Trans>Hanya di sini</Trans>, ({ entered }) => number(entered)),
                  column('left', <Trans>Hanya di sana</Trans>, ({ left }) => number(left)),
                  column('kept', <Trans>Di keduanya</Trans>, ({ kept: inBoth }) => number(inBoth)),
                ]}
              />
            )}
          </WholeList>
          <DifferencePeople title={t`Hanya di ${cohort.name}`} cohortId={cohort.id} notIn={comparison.other.id} />
          <DifferencePeople
            title={t`Hanya di ${comparison.other.name}`}
            cohortId={comparison.other.id}
            notIn={cohort.id}
          />
        </>
      )}
    </Card>
  )
}
