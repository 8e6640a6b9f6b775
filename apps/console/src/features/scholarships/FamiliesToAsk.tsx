import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import type { ConnectionState } from '../../ui/table/use-connection.ts'

interface FamilyToAsk {
  readonly id: string
  readonly claim: {
    readonly id: string
    readonly person: { readonly name: string; readonly village: { readonly name: string } | null } | null
  } | null
}

/** Families who are to be asked something after their claim, each with its case. */
export function FamiliesToAsk<Data, Family extends FamilyToAsk>(props: {
  list: ConnectionState<Data, Family>
  total: number | undefined
  title: string
  /** How many rows are waited for. */
  rows: number
  isSearched: boolean
  onClear: () => void
  empty: ReactNode
  columns: readonly Column<Family>[]
  /** Above the table: its search. */
  children?: ReactNode
}) {
  const { t } = useLingui()
  return (
    <Card
      flush
      title={props.title}
      hint={props.total !== undefined && <Plural value={props.total} other="# keluarga" />}
    >
      {props.children}
      <ConnectionPage
        name="families-to-ask"
        list={props.list}
        failure={<Trans>Daftar keluarga tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat daftar keluarga`, rows: props.rows }}
        noMatch={
          props.isSearched && (
            <NoMatch title={<Trans>Tidak ada keluarga yang cocok</Trans>} onClear={props.onClear}>
              <Trans>Kosongkan pencarian untuk melihat semuanya.</Trans>
            </NoMatch>
          )
        }
        empty={props.empty}
      >
        {(rows) => (
          <DataTable
            label={props.title}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ claim }) => claim?.person?.name ?? '—'}
            columns={[
              {
                id: 'person',
                header: <Trans>Peserta</Trans>,
                onPhone: 'HEAD',
                cell: ({ claim }) =>
                  claim && (
                    <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                      {claim.person?.name ?? t`Kasus klaim`}
                    </Link>
                  ),
              },
              {
                id: 'village',
                header: <Trans>Desa/kelurahan</Trans>,
                onPhone: 'LINE',
                cell: ({ claim }) => claim?.person?.village?.name ?? '—',
              },
              ...props.columns,
            ]}
          />
        )}
      </ConnectionPage>
    </Card>
  )
}
