import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'

/** Whoever stands on a list, in a row of a table. */
export interface PersonOfList {
  readonly worker: { readonly id: string; readonly name: string } | null
  readonly village: { readonly code: string; readonly name: string } | null
}

interface ListOfPeople {
  readonly id: string
  readonly fromMonth: string
  readonly untilMonth: string
}

/** A page of people of a contribution list: the way back to the list, names and villages, and what the page says of each. */
export function ListPeopleFrame<Person extends PersonOfList>(props: {
  listId: string
  title: string
  context: ReactNode
  actions: ReactNode
  answer: Pick<ComponentProps<typeof QueryStates>, 'error' | 'onRetry'>
  /** Null until it is loaded. */
  list: ListOfPeople | null
  people: readonly Person[]
  idOf: (person: Person) => string
  page: ComponentProps<typeof OlderNewer>['page'] | null
  empty: ReactNode
  columns: readonly Column<Person>[]
}) {
  const { t } = useLingui()
  const { months } = useFormats()
  const { list, listId } = props
  return (
    <>
      <PageHeader
        title={props.title}
        crumbs={[
          { label: t`Daftar iuran`, link: { to: '/iuran' } },
          {
            label: list === null ? '…' : t`Iuran ${months(list.fromMonth, list.untilMonth)}`,
            link: { to: '/iuran/$listId', params: { listId } },
          },
        ]}
        context={props.context}
        actions={props.actions}
      />
      <Card flush>
        <QueryStates
          data={list ?? undefined}
          {...props.answer}
          failure={<Trans>Orang di daftar ini tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat orang`} rows={8} />}
          empty={props.people.length === 0 && props.empty}
        >
          {() => (
            <>
              <DataTable
                label={props.title}
                rows={props.people}
                idOf={props.idOf}
                nameOf={({ worker }) => worker?.name ?? '—'}
                columns={[
                  {
                    id: 'name',
                    header: <Trans>Nama</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ worker }) =>
                      worker === null ? (
                        '—'
                      ) : (
                        <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
                          {worker.name}
                        </Link>
                      ),
                  },
                  {
                    id: 'village',
                    header: <Trans>Desa/kelurahan</Trans>,
                    onPhone: 'HIDDEN',
                    cell: ({ village }) => village?.name ?? '—',
                  },
                  ...props.columns,
                ]}
              />
              {props.page !== null && (
                <OlderNewer page={props.page} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
              )}
            </>
          )}
        </QueryStates>
      </Card>
    </>
  )
}
