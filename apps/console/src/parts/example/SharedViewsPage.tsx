import { Trans, useLingui } from '@lingui/react/macro'
import type { ResultOf } from '../../graphql.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { type PageAddress, pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { graphql } from './example-schema.ts'

const SharedViewsQuery = graphql(`
  query SharedViews($first: Int, $after: String, $last: Int, $before: String) {
    sharedViews(first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name mine } }
    }
  }
`)
type View = ResultOf<typeof SharedViewsQuery>['sharedViews']['edges'][number]['node']

/** Views that colleagues share. */
export function SharedViewsPage(props: { address: PageAddress }) {
  const { t } = useLingui()
  const list = useConnection(SharedViewsQuery, pageOfAddress(props.address, 25), (data) => data.sharedViews)
  const columns: readonly Column<View>[] = [
    { id: 'name', header: <Trans>Nama</Trans>, onPhone: 'HEAD', cell: ({ name }) => name },
    { id: 'owner', header: <Trans>Pemilik</Trans>, cell: ({ mine }) => (mine ? t`Saya` : t`Rekan`) },
  ]
  return (
    <>
      <PageHeader title={t`Tampilan bersama`} />
      <Card flush>
        <ConnectionPage
          list={list}
          failure={<Trans>Tampilan tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat tampilan`, rows: 5 }}
          empty={<NothingYet title={<Trans>Belum ada tampilan bersama</Trans>} />}
        >
          {(views) => (
            <DataTable
              label={t`Tampilan bersama`}
              columns={columns}
              rows={views}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
            />
          )}
        </ConnectionPage>
      </Card>
    </>
  )
}
