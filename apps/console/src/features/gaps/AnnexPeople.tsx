import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { Card } from '../../ui/Card.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import type { ConnectionState } from '../../ui/table/use-connection.ts'

/** Somebody as the annex of a decree names them. */
interface AnnexPerson {
  readonly workerId: string
  readonly name: string
  readonly maskedNationalId: string
  readonly village: { readonly name: string }
  readonly decree: { readonly id: string; readonly number: string | null } | null
  readonly line: number
}

/** The people behind a number that was pressed. */
export function AnnexPeople<Data, Person extends AnnexPerson>(props: {
  list: ConnectionState<Data, Person>
  total: number | undefined
  title: ReactNode
  /** How often a number was pressed: the heading then takes the focus. */
  opened: number
  label: string
  /** Why there is nobody: what it is, and how that comes. */
  nobody: readonly [title: ReactNode, reason: ReactNode]
  columns?: readonly Column<Person>[]
  above?: (data: NonNullable<Data>) => ReactNode
}) {
  const { t } = useLingui()
  const { opened } = props
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (opened > 0) heading.current?.focus()
  }, [opened])
  return (
    <Card
      flush
      title={
        <span ref={heading} tabIndex={-1}>
          {props.title}
        </span>
      }
      hint={props.total === undefined ? undefined : <Plural value={props.total} other="# pekerja" />}
    >
      <ConnectionPage
        name="annex-people"
        list={props.list}
        failure={<Trans>Daftar pekerja tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat pekerja`, rows: 6 }}
        empty={
          <NothingYet icon={IconShieldCheck} title={props.nobody[0]}>
            {props.nobody[1]}
          </NothingYet>
        }
        words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}
      >
        {(rows, data) => (
          <>
            {props.above?.(data)}
            <DataTable
              label={props.label}
              rows={rows}
              idOf={({ workerId, decree, line }) => `${workerId}/${decree?.id ?? ''}/${line}`}
              nameOf={({ name }) => name}
              columns={[
                {
                  id: 'name',
                  header: <Trans>Nama</Trans>,
                  onPhone: 'HEAD',
                  cell: ({ workerId, name }) => (
                    <Link to="/pekerja/$workerId" params={{ workerId }}>
                      {name}
                    </Link>
                  ),
                },
                { id: 'nationalId', header: 'NIK', onPhone: 'LINE', cell: (person) => person.maskedNationalId },
                {
                  id: 'village',
                  header: <Trans>Desa/kelurahan</Trans>,
                  onPhone: 'LINE',
                  cell: ({ village }) => village.name,
                },
                {
                  id: 'decree',
                  header: <Trans context="one">Keputusan</Trans>,
                  cell: ({ decree }) => decree?.number ?? '—',
                },
                ...(props.columns ?? []),
              ]}
            />
          </>
        )}
      </ConnectionPage>
    </Card>
  )
}
