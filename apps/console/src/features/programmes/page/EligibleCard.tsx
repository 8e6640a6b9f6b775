import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import { type ProgrammeDetail, RuleEffectQuery } from '../programme.query.ts'

interface AreaRow {
  readonly code: string | null
  readonly name: string
  readonly quota: number
  readonly eligible: number
  readonly notEligible: number
  readonly unknown: number
}

/** Quota and people by area; each number opens the list of exactly these people. */
export function EligibleCard(props: { programme: ProgrammeDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { programme } = props
  const [{ data, error }] = useQuery({
    query: RuleEffectQuery,
    variables: { programmeId: programme.id },
    requestPolicy: 'cache-and-network',
  })
  const effect = data?.ruleEffect
  const counted = new Map((effect?.areas ?? []).map((row) => [row.area?.code, row]))
  const none = { eligible: 0, notEligible: 0, unknown: 0 }
  const rows: AreaRow[] = [
    { code: null, name: t`Semua wilayah`, quota: programme.quotaPeople, ...(effect?.all ?? none) },
    ...programme.quotas.map(({ area, people }) => ({
      code: area.code,
      name: area.name,
      quota: people,
      ...(counted.get(area.code) ?? none),
    })),
  ]
  const opening = (
    people: 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN',
    count: (row: AreaRow) => number,
  ): Column<AreaRow>['cell'] =>
    function PeopleLink(row) {
      return (
        <Link
          to="/pekerja"
          search={{ program: `${people}:${programme.id}`, ...(row.code === null ? {} : { wilayah: row.code }) }}
          className="figures"
        >
          {number(count(row))}
        </Link>
      )
    }
  const column = (id: string, header: ReactNode, cell: Column<AreaRow>['cell']): Column<AreaRow> => ({
    id,
    header,
    align: 'right',
    cell: (row) => <PhoneLabel label={header}>{cell(row)}</PhoneLabel>,
  })
  const columns: readonly Column<AreaRow>[] = [
    {
      id: 'area',
      header: <Trans>Wilayah</Trans>,
      onPhone: 'HEAD',
      cell: ({ code, name }) => (code === null ? <b>{name}</b> : name),
    },
    column('quota', <Trans>Kuota</Trans>, ({ quota }) => number(quota)),
    ...(effect
      ? [
          column(
            'eligible',
            <Trans>Layak</Trans>,
            opening('ELIGIBLE', (row) => row.eligible),
          ),
          column(
            'unknown',
            <Trans>Data kurang</Trans>,
            opening('UNKNOWN', (row) => row.unknown),
          ),
          column(
            'not',
            <Trans>Tidak layak</Trans>,
            opening('NOT_ELIGIBLE', (row) => row.notEligible),
          ),
        ]
      : []),
  ]
  return (
    <Card
      flush
      title={<Trans>Kuota dan kelayakan</Trans>}
      hint={
        effect ? (
          <Trans>Dinilai hari ini dengan aturan yang berlaku. Tekan angka untuk membuka daftarnya.</Trans>
        ) : (
          <Trans>Kelayakan dihitung setelah aturan disimpan.</Trans>
        )
      }
    >
      <ProblemAlert problem={error} />
      {!data && !error ? (
        <LoadingRows label={t`Menghitung kelayakan`} rows={4} />
      ) : (
        <WholeList name="eligible-card" rows={rows}>
          {(rows) => (
            <DataTable
              label={t`Kuota dan kelayakan per wilayah`}
              compact
              columns={columns}
              rows={rows}
              idOf={({ code }) => code ?? 'all'}
              nameOf={({ name }) => name}
            />
          )}
        </WholeList>
      )}
    </Card>
  )
}
